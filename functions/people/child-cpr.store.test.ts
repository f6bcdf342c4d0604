import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGate } from '#functions/access/index.ts';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { childId, openConcernTown, type ConcernTown, type ConcernWho } from '#test/builders/concern-town.ts';
import { readChildCpr } from './use-cases/read-child-cpr.ts';

const tenant = '0899';
const cpr = '6505184001';
const keys = keysFrom(Buffer.alloc(32, 7), tenant);
const now = '2026-11-23T09:00:00.000Z';

let town: ConcernTown;
let opened: number;
beforeEach(async () => {
  town = await openConcernTown();
  opened = 0;
});
afterEach(() => town.close());

const seal = () =>
  town.table.put({
    Item: { pk: `${tenant}#key#${childId}`, sk: 'key', ...keys.sealCpr(childId, cpr), hash: 'hash' },
  });
const look = (who: ConcernWho) => {
  const endpoint = readChildCpr(town.table, () => {
    opened += 1;
    return Promise.resolve(keys);
  });
  return endpoint.answer(
    openGate(town.table),
    { childId },
    {
      ...{ tenant, actorId: who, now, today: dateOf(new Date(now)), expiresAt: now },
      session: { side: who === 'mother' ? 'guardian' : 'staff', assurance: 'substantial' },
    },
  );
};
test('the number for a notification is for those who work with the child', async () => {
  await seal();
  for (const who of ['ellen', 'lisbet'] as const)
    expect(await look(who), who).toMatchObject({ ok: true, value: { cpr } });
});

test('for all others it is not even opened', async () => {
  await seal();
  for (const who of ['stranger', 'pernille', 'henny', 'adam', 'mother'] as const)
    expect(await look(who), who).toMatchObject({ ok: false, code: 'not-permitted' });
  expect(opened).toBe(0);
});

test('where none is known, none is given', async () => {
  expect(await look('ellen')).toEqual({ ok: true, value: {} });
  expect(opened).toBe(0);
});
