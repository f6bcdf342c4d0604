import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Membership } from '#shared/access/actor.ts';
import type { Work } from '#shared/insight/work.ts';
import { openGate } from '#functions/access/index.ts';
import { addCorrection, saveAnswer } from '#functions/rights/store/correction-store.ts';
import { addErasure, changeErasure, readErasure } from '#functions/rights/store/erasure-store.ts';
import { partition } from '#functions/kernel/keys.ts';
import { metered } from '#functions/kernel/meter.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { aStaffMember } from '#test/builders/actor.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { caseId, childId, openConcernTown, type ConcernTown } from '#test/builders/concern-town.ts';
import { listWork } from './use-cases/list-work.ts';

let town: ConcernTown;
const tenant = '0899';
const askedAt = '2026-11-23T08:00:00.000Z';

beforeEach(async () => {
  town = await openConcernTown();
  await aPerson('admin-to', { role: 'administrator', from: '2020-01-01' });
  await aPerson('mads', { role: 'district-team', unitId: 'team-nord', from: '2020-01-01' });
});
afterEach(() => town.close());

const aPerson = (id: string, held: Membership) =>
  town.table.put({
    Item: {
      ...{ pk: partition(tenant, 'person', id), sk: 'staff' },
      ...aStaffMember({ id, name: `${id} Prøve`, memberships: [held], places: [] }),
    },
  });
async function ask(who: string, assurance: 'low' | 'substantial' = 'substantial') {
  const asking = {
    ...{ tenant, actorId: who, now: askedAt, today: dateOf(new Date(askedAt)), expiresAt: askedAt },
    session: { side: 'staff', assurance } as const,
  };
  const reply = await listWork(town.table).answer(openGate(town.table), {}, asking);
  if (!reply.ok) throw new Error(reply.code);
  return (reply.value as { work: Work[] }).work;
}
const askCorrection = (by = 'mother') =>
  addCorrection(town.table, tenant, {
    ...{ id: 'rettelse-et', childId, side: 'guardian', by: { id: by, name: 'Mor' } },
    ...{ about: { kind: 'field', field: 'address' }, wrong: 'Vi er flyttet', right: 'Ny vej 2' },
    ...{ askedAt, askedOn: '2026-11-23' },
  });
const propose = (unitId?: string) =>
  addErasure(
    town.table,
    tenant,
    {
      ...{ id: 'sletning-et', childId, reason: 'objection', state: 'proposed', holds: [], version: 1 },
      ...{ proposedAt: '2026-11-22T23:30:00.000Z', proposedBy: { id: 'adam', name: 'Adam' } },
      ...(unitId !== undefined && { unitId, unitName: 'Myren' }),
    },
    { pk: partition(tenant, 'erasures-due'), sk: `2021-01#${childId}` },
  );

describe('a request to have something corrected', () => {
  test('waits for the unit’s leader and for administrators, and for nobody else', async () => {
    await askCorrection();
    expect(await ask('lisbet')).toEqual([
      {
        ...{ kind: 'correction', id: 'correction.rettelse-et', what: 'answer-correction' },
        ...{ childId, childName: 'Freja Prøve', unitId: 'myren', groupName: 'Myren' },
        dueOn: '2026-12-23',
      },
    ]);
    const [forAll] = await ask('admin-to');
    expect(forAll).toMatchObject({ kind: 'correction', dueOn: '2026-12-23' });
    expect(forAll).not.toHaveProperty('unitId');
    for (const who of ['ellen', 'signe', 'stranger', 'pernille', 'mads'])
      expect(await ask(who), who).toEqual([]);
  });

  test('is gone when it is answered', async () => {
    const asked = await askCorrection();
    if (!asked) throw new Error('not asked');
    const answer = {
      outcome: 'corrected',
      reason: 'Rettet i dag',
      by: { id: 'lisbet', name: 'Lisbet' },
    } as const;
    await saveAnswer(town.table, tenant, asked, { ...answer, at: askedAt });
    expect(await ask('lisbet')).toEqual([]);
  });

  test('is not shown to a leader who is the child’s parent, nor to who asked', async () => {
    await askCorrection('admin-to');
    const leader = { id: 'lisbet', name: 'Lisbet Prøve', relation: 'mother', custody: true } as const;
    await town.put(aTownChild({ guardians: [{ ...leader, source: 'grunddata' }], version: 2 }));
    expect(await ask('lisbet')).toEqual([]);
    expect(await ask('admin-to')).toEqual([]);
  });
});

describe('a proposal to erase', () => {
  test('waits a fortnight for a second person, never for who proposed it', async () => {
    await propose('myren');
    const line = { kind: 'erasure', id: 'erasure.sletning-et', what: 'answer-erasure', dueOn: '2026-12-07' };
    expect(await ask('lisbet')).toMatchObject([{ ...line, unitId: 'myren', childName: 'Freja Prøve' }]);
    expect(await ask('admin-to')).toMatchObject([line]);
    expect(await ask('adam')).toEqual([]);
    expect(await ask('ellen')).toEqual([]);
  });

  test('without a last place waits for administrators alone', async () => {
    await propose();
    expect(await ask('lisbet')).toEqual([]);
    expect(await ask('admin-to')).toHaveLength(1);
  });

  test('stays while something holds it, and is gone with the yes or the no', async () => {
    await propose('myren');
    const before = await readErasure(town.table, tenant, 'sletning-et');
    if (!before) throw new Error('not proposed');
    const held = await changeErasure(town.table, tenant, before, { state: 'held', holds: ['stop-stands'] });
    expect(await ask('lisbet')).toHaveLength(1);
    if (!held) throw new Error('not held');
    await changeErasure(town.table, tenant, held, { state: 'declined' });
    expect(await ask('lisbet')).toEqual([]);
  });
});

describe('the district team', () => {
  const question = (state: 'waiting' | 'answered' | 'reported') => ({
    ...{ pk: partition(tenant, 'team', 'team-nord'), sk: 'question#sparring-et' },
    ...{ kind: 'question', id: 'sparring-et', mode: 'anonymous', askedOn: '2026-11-20', state },
    asked: { question: 'Hvad gør vi, når et barn står alene?' },
    ...{ opened: false, version: 1 },
    ...(state !== 'waiting' && {
      reply: {
        ...{ reflections: 'Prøv en fast makker i legen.', steps: [], feedbackOn: '2027-01-15' },
        ...{ at: '2026-11-22T23:10:00.000Z', by: { id: 'mads', name: 'Mads' } },
      },
    }),
  });
  const asked = {
    ...{ pk: partition(tenant, 'tasks', 'myren'), sk: `sparring#${childId}#sparring-et` },
    ...{ kind: 'sparring', id: 'sparring-et', caseId, childId, childName: 'Freja Prøve', what: 'reply' },
    ...{ unitId: 'myren', groupId: 'myren-rod', groupName: 'Rød', dueOn: '2026-12-04', teamId: 'team-nord' },
    ...{ responsibleId: 'signe', responsibleName: 'Signe Prøve' },
  };
  const put = (...items: object[]) => Promise.all(items.map((item) => town.table.put({ Item: { ...item } })));

  test('has the questions that wait for an answer, without a word of what was asked', async () => {
    await put(question('waiting'), asked);
    expect(await ask('mads')).toEqual([
      {
        ...{ kind: 'team', id: 'team.sparring-et', unitId: 'team-nord', questionId: 'sparring-et' },
        ...{ what: 'answer', askedOn: '2026-11-20', dueOn: '2026-12-04', groupName: '' },
      },
    ]);
    expect((await ask('signe')).map(({ kind, what }) => [kind, what])).toEqual([['sparring', 'reply']]);
  });

  test('has the day for hearing how it went, and the asker that the reply is there', async () => {
    await put(question('answered'), asked);
    expect(await ask('mads')).toMatchObject([{ what: 'hear-back', dueOn: '2027-01-15' }]);
    expect(await ask('signe')).toMatchObject([{ kind: 'sparring', what: 'read', dueOn: '2026-11-23' }]);
  });

  test('loses what was told back, and shows nothing with one factor or outside of the team', async () => {
    await put(question('answered'));
    expect(await ask('mads', 'low')).toEqual([]);
    expect(await ask('pernille')).toEqual([]);
    await put(question('reported'));
    expect(await ask('mads')).toEqual([]);
  });

  test('costs no more round trips than the list may take', async () => {
    await put(question('answered'), asked);
    await askCorrection();
    const { meter } = await metered(() => ask('lisbet'));
    expect(meter.roundTrips).toBeLessThanOrEqual(3);
  });
});
