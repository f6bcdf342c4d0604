import { afterEach, beforeEach, expect, test } from 'vitest';
import { aTownChild } from '#test/builders/consent-town.ts';
import { caseId, childId } from '#test/builders/concern-town.ts';
import { askInput, openSparringTown, teamId, type SparringTown } from '#test/builders/sparring-town.ts';

let town: SparringTown;
beforeEach(async () => {
  town = await openSparringTown();
});
afterEach(() => town.close());

test('who is a parent of the child follows on the family’s page: nothing is asked, looked through or reported by them', async () => {
  await town.spar('ellen', 'ask-team', { ...askInput, questionId: 'uden-navn', mode: 'anonymous' });
  const reply = { reflections: 'Vi ser et barn, der gerne vil.', steps: [], feedbackOn: '2027-01-11' };
  await town.spar('dorte', 'answer-question', { teamId, questionId: 'uden-navn', version: 1, ...reply });
  const parent = { id: 'ellen', name: 'Ellen Prøve', relation: 'mother', custody: true } as const;
  const guardians = [{ ...parent, source: 'grunddata' as const }];
  await town.table.put({ Item: { pk: '0899#person#ellen', sk: 'child#barnet', childId, custody: true } });
  await town.put(aTownChild({ guardians, version: 2 }));

  const { asked } = askInput;
  const at = { childId, caseId };
  const text = 'Det går lidt bedre om formiddagen.';
  for (const [name, input] of [
    ['ask-team', { ...askInput, questionId: 'en-til', mode: 'anonymous' }],
    ['check-question', { ...at, asked }],
    ['report-back', { ...at, questionId: 'uden-navn', text }],
  ] as const)
    expect(await town.spar('ellen', name, input)).toMatchObject({ code: 'not-found' });
});
