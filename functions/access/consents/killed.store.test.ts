import { afterEach, beforeEach, expect, test } from 'vitest';
import { readChildProfile } from '#functions/people/index.ts';
import { openConsentTown, type ConsentTown } from '#test/builders/consent-town.ts';
import { killings, persistently } from '#test/builders/persistently.ts';

let town: ConsentTown;
beforeEach(async () => {
  town = await openConsentTown();
});
afterEach(() => town.close());

const childId = 'barnet';
const sections = ['assessments'];
const about = { childId, consentId: 'samtykke' };
const steps = [
  () =>
    town.ask('ellen', 'ask-consent', {
      ...{ ...about, unitId: 'ppr-nord', sections, purpose: 'Rådgive om sprog', until: '2027-05-01' },
    }),
  () => town.ask('mother', 'answer-consent', { ...about, answer: 'yes', sections, textVersion: 1 }),
  () => town.ask('father', 'answer-consent', { ...about, answer: 'yes', sections, textVersion: 1 }),
  () => town.ask('father', 'withdraw-consent', about),
];

test.each(killings(2))('killed $when write $n and sent again, every step is done once', async (killing) => {
  const seen: number[] = [];
  for (const step of steps) {
    expect(await persistently(town.client, killing, step)).toMatchObject({ ok: true });
    const child = await readChildProfile(town.table, '0899', childId);
    seen.push(child?.releases.length ?? -1);
  }
  expect(seen).toEqual([0, 0, 1, 0]);
  const read = (await town.ask('ellen', 'list-consents', { childId })) as {
    value: { consents: { state: string; answers: unknown[] }[] };
  };
  expect(read.value.consents).toMatchObject([{ state: 'withdrawn' }]);
  expect(read.value.consents[0]?.answers).toHaveLength(2);
});

test('a consent taken back while the service reads: what is asked next is refused', async () => {
  for (const step of steps.slice(0, 3)) await step();
  const [read, taken] = await Promise.all([town.ask('pernille', 'read-thread', { childId }), steps[3]?.()]);
  expect(taken).toMatchObject({ ok: true });
  // At the same moment either order is true; afterwards only one is.
  expect(['not-permitted', undefined]).toContain((read as { code?: string }).code);
  expect(await town.ask('pernille', 'read-thread', { childId })).toMatchObject({ code: 'not-permitted' });
});
