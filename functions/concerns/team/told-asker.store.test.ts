import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseId, childId } from '#test/builders/concern-town.ts';
import { askInput, openSparringTown, teamId, type SparringTown } from '#test/builders/sparring-town.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let town: SparringTown;
beforeEach(async () => {
  town = await openSparringTown();
  await town.release('samtykke');
});
afterEach(() => town.close());

const ask = (questionId: string, mode: 'named' | 'anonymous') =>
  town.spar('ellen', 'ask-team', { ...askInput, questionId, mode });
const answer = (questionId: string, reflections = 'Vi ser et barn, der gerne vil.') =>
  town.spar('dorte', 'answer-question', {
    ...{ teamId, questionId, version: 1, reflections, steps: [], feedbackOn: '2027-01-11' },
  });
const notices = async () =>
  [...(await wholeTable(town.client))].filter(([at]) => at.includes('#notices#')).map(([, item]) => item);

test('who asked with the name is told once that the team has replied, however often the reply is sent', async () => {
  await ask('med-navn', 'named');
  expect(await notices()).toEqual([]);
  for (const _ of [1, 2]) expect(await answer('med-navn')).toMatchObject({ ok: true });
  const told = await notices();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ kind: 'sparring-answered', path: `/children/${childId}/cases/${caseId}` });
  expect(told[0]?.['pk']).toBe('0899#notices#staff#ellen');
  // That something waits, never what.
  expect(JSON.stringify(told)).not.toContain('Freja');
});

test('without a name nothing leads from the team to the asker: nobody is told', async () => {
  await ask('uden-navn', 'anonymous');
  expect(await answer('uden-navn')).toMatchObject({ ok: true });
  expect(await notices()).toEqual([]);
});
