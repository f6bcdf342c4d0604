import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Child } from '#shared/people/child.ts';
import { metered } from '#functions/kernel/meter.ts';
import { partition } from '#functions/kernel/keys.ts';
import { Table } from '#functions/kernel/table.ts';
import { administrator, aStaffMember, leaderOf, staffOf, staffSession } from '#test/builders/actor.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { openGate } from './index.ts';
import { listReads } from './use-cases/list-reads.ts';

const tenant = '0899';
const child: Child = {
  tenant,
  id: 'ccccdddd',
  firstName: 'Bo',
  lastName: 'Prøve',
  birthDate: '2022-03-01',
  addressProtected: false,
  affiliations: [
    { unitId: 'myren', unitName: 'Myren', groups: [{ id: 'myren-rod', name: 'Rød' }], from: '2026-08-01' },
  ],
  guardians: [],
  notices: [],
  releases: [],
  stops: [],
  version: 1,
};
const people = [
  aStaffMember({ id: 'administrator', name: 'Adam Prøve', memberships: [administrator] }),
  aStaffMember({ id: 'leader', name: 'Lis Prøve', memberships: [leaderOf('myren')] }),
  aStaffMember({ id: 'elsewhere', memberships: [leaderOf('solen')] }),
  aStaffMember({ id: 'staff', name: 'Ea Prøve', memberships: [staffOf('myren', 'myren-rod')] }),
];
let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
  for (const staff of people)
    await opened.table.put({ Item: { pk: `${tenant}#person#${staff.id}`, sk: 'staff', ...staff } });
  await opened.table.put({ Item: { pk: `${tenant}#child#${child.id}`, sk: 'profile', ...child } });
});
afterAll(() => opened.close());

const asking = (actorId: string, now: string) => ({
  tenant,
  actorId,
  now,
  today: '2026-11-21',
  expiresAt: '2026-11-21T12:00:00.000Z',
  session: staffSession,
});
const list = (actorId: string, now = '2026-11-21T08:00:00.000Z', table = opened.table) =>
  listReads(table).answer(openGate(table), { childId: child.id }, asking(actorId, now));
const note = (at: string, actorId: string, childId = child.id) =>
  openGate(opened.table).record({
    tenant,
    at,
    actorId,
    side: 'staff',
    word: 'child.thread-read',
    about: { kind: 'child', id: childId },
    outcome: 'asked',
  });

test('the gate knows who asks by name, and nobody who is not there', async () => {
  const gate = openGate(opened.table);
  expect(await gate.readActor(tenant, 'leader', staffSession)).toMatchObject({
    id: 'leader',
    name: 'Lis Prøve',
    tenant,
  });
  expect(await gate.readActor(tenant, 'nobody', staffSession)).toBeUndefined();
  expect(await gate.readActor('0898', 'leader', staffSession)).toBeUndefined();
});

test('reads are listed by name, newest first, and the listing itself is one of them', async () => {
  await note('2026-11-20T08:00:00.000Z', 'staff');
  await note('2026-11-20T09:00:00.000Z', 'leader');
  await note('2026-11-20T09:00:00.000Z', 'staff', 'another-child');
  await list('leader', '2026-11-21T07:00:00.000Z');
  const end = await list('administrator');
  const { reads } = (end as { value: { reads: { actorName: string; word: string }[] } }).value;
  const earlier = reads.filter((one) => one.word === 'child.thread-read');
  expect(earlier.map((one) => one.actorName)).toEqual(['Lis Prøve', 'Ea Prøve']);
  expect(reads).toContainEqual(
    expect.objectContaining({
      at: '2026-11-21T07:00:00.000Z',
      actorId: 'leader',
      actorName: 'Lis Prøve',
      ...{ word: 'child.reads-read', purpose: 'oversight', outcome: 'asked', own: false },
    }),
  );
});

test("the reading of a group's list is listed for the time the child stood on it", async () => {
  const readList = (at: string, actorId: string, id = 'myren-rod') =>
    openGate(opened.table).record({
      ...{ tenant, at, actorId, side: 'staff' as const, word: 'group.list-read', outcome: 'asked' as const },
      about: { kind: 'group', id },
    });
  await readList('2026-07-31T10:00:00.000Z', 'leader');
  await readList('2026-11-20T10:00:00.000Z', 'staff');
  await readList('2026-11-20T11:00:00.000Z', 'staff', 'myren-blå');
  const end = await list('administrator');
  const { reads } = (end as { value: { reads: { at: string; word: string }[] } }).value;
  const ofLists = reads.filter((one) => one.word === 'group.list-read').map((one) => one.at);
  expect(ofLists).toEqual(['2026-11-20T10:00:00.000Z']);
});

test('who asks without permission is refused: both lines stand, and the list tells the end', async () => {
  expect(await list('elsewhere', '2026-11-21T09:00:00.000Z')).toEqual({ ok: false, code: 'not-permitted' });
  expect(await list('staff', '2026-11-21T09:00:01.000Z')).toEqual({ ok: false, code: 'not-permitted' });
  const end = await list('administrator', '2026-11-21T10:00:00.000Z');
  const { reads } = (end as { value: { reads: { actorId: string; outcome: string }[] } }).value;
  const ofElsewhere = reads.filter((one) => one.actorId === 'elsewhere').map((one) => one.outcome);
  expect(ofElsewhere).toEqual(['refused']);
  const lines = await opened.table.query({
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: 'actorId = :elsewhere',
    ExpressionAttributeValues: {
      ':pk': partition(tenant, 'record', 'child', child.id),
      ':elsewhere': 'elsewhere',
    },
  });
  expect(lines.map((one) => one['outcome']).sort()).toEqual(['asked', 'refused']);
});

test('two lines of one person in one millisecond both stand', async () => {
  const at = '2026-11-19T08:00:00.000Z';
  await Promise.all([note(at, 'staff', 'twice-read'), note(at, 'staff', 'twice-read')]);
  const lines = await opened.table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(tenant, 'record', 'child', 'twice-read') },
  });
  expect(lines).toHaveLength(2);
});

test('the latest two hundred lines are listed, a refused question once', async () => {
  for (let day = 0; day < 210; day += 1)
    await note(new Date(Date.UTC(2026, 0, 1 + day)).toISOString(), 'staff');
  const end = await list('leader', '2026-11-21T11:00:00.000Z');
  const { reads } = (end as { value: { reads: { at: string }[] } }).value;
  // Two questions of the test before were refused.
  expect(reads).toHaveLength(198);
  expect(reads.map((one) => one.at)).toEqual(
    reads
      .map((one) => one.at)
      .sort()
      .reverse(),
  );
});

test('no record, no data: when the line cannot be written nothing is answered', async () => {
  class Forgetful extends Table {
    override put(): Promise<boolean> {
      return Promise.reject(new Error('the table does not take it'));
    }
  }
  await expect(list('leader', undefined, new Forgetful('test', opened.client))).rejects.toThrow(
    'does not take it',
  );
});

test('a line costs one write unit, and reading who asks one read unit once the municipality’s roles are known', async () => {
  const line = await metered(() => note('2026-11-18T08:00:00.000Z', 'staff'));
  expect(line.meter).toMatchObject({ calls: 1, writeUnits: 1 });
  const gate = openGate(opened.table);
  const reading = () => metered(() => gate.readActor(tenant, 'staff', staffSession));
  expect((await reading()).meter).toMatchObject({ roundTrips: 1, readUnits: 2 });
  expect((await reading()).meter).toMatchObject({ calls: 1, readUnits: 1 });
});
