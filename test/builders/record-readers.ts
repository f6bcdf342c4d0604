import type { Side } from '#shared/access/actor.ts';
import { keepRecord } from '#functions/access/reactions/keep-record.ts';
import { addRecord } from '#functions/access/store/record-store.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import { administrator, aStaffMember, leaderOf, staffOf, staffSession } from './actor.ts';
import { aChild } from './people-child.ts';
import { openTestTable, type TestTable } from './table.ts';

const tenant = '0899';

/** A young person of sixteen with one parent, for whom a stop held two days in November 2026. */
export const readAbout = aChild({
  ...{ id: 'child-one', firstName: 'Bo', lastName: 'Prøve', birthDate: '2010-01-01' },
  affiliations: [
    { unitId: 'myren', unitName: 'Myren', groups: [{ id: 'myren-rod', name: 'Rød' }], from: '2026-08-01' },
  ],
  guardians: [
    { id: 'parent-one', name: 'Pia Prøve', relation: 'mother', custody: true, source: 'grunddata' },
  ],
  stops: [
    { id: 'stop-one', from: '2026-11-10T00:00:00.000Z', until: '2026-11-12T00:00:00.000Z', setBy: 'leader' },
  ],
});
const people = [
  aStaffMember({ id: 'admin', name: 'Adam Prøve', memberships: [administrator] }),
  aStaffMember({ id: 'other-admin', name: 'Anna Prøve', memberships: [administrator] }),
  aStaffMember({ id: 'leader', name: 'Lis Prøve', memberships: [leaderOf('myren')] }),
  aStaffMember({ id: 'staff', name: 'Ea Prøve', memberships: [staffOf('myren', 'myren-rod')] }),
];

export interface Note {
  at: string;
  who: string;
  word?: string;
  side?: Side;
  outcome?: 'asked' | 'refused';
  id?: string;
}

/** Eight questions about the child, before, while and after the stop held; one was refused. */
const notes: Note[] = [
  { at: '2026-11-09T10:00:00.000Z', who: 'staff' },
  { at: '2026-11-10T10:00:00.000Z', who: 'staff' },
  { at: '2026-11-10T11:00:00.000Z', who: 'leader' },
  { at: '2026-11-10T12:00:00.000Z', who: 'leader', word: 'stop.set' },
  { at: '2026-11-13T10:00:00.000Z', who: 'leader' },
  { at: '2026-11-13T11:00:00.000Z', who: 'parent-one', side: 'guardian' },
  { at: '2026-11-13T12:00:00.000Z', who: 'stranger' },
  { at: '2026-11-13T12:00:00.000Z', who: 'stranger', outcome: 'refused' },
  { at: '2026-11-13T23:30:00.000Z', who: 'admin', word: 'child.read' },
];

/** A table with those who read and what they read, chained. */
export interface Readers extends TestTable {
  note(note: Note): Promise<void>;
  /** Lets the reaction take all lines about the child, each on its day. */
  chain(childId?: string): Promise<void>;
}

export async function openReaders(): Promise<Readers> {
  const opened = await openTestTable();
  const { table } = opened;
  const put = (pk: string, sk: string, item: object) => table.put({ Item: { pk, sk, ...item } });
  for (const one of people) await put(partition(tenant, 'person', one.id), 'staff', one);
  await put(partition(tenant, 'child', readAbout.id), 'profile', readAbout);
  await put(partition(tenant, 'person', 'parent-one'), 'guardian', { id: 'parent-one', name: 'Pia Prøve' });
  const unit = { id: 'myren', name: 'Myren', kind: 'daycare', groups: [] };
  await put(partition(tenant, 'units'), 'myren', unit);

  const readers: Readers = {
    ...opened,
    note: ({ at, who, word = 'child.thread-read', side = 'staff', outcome = 'asked', id = readAbout.id }) =>
      addRecord(table, { tenant, at, actorId: who, side, word, outcome, about: { kind: 'child', id } }),
    async chain(childId = readAbout.id) {
      const lines = await table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition(tenant, 'record', 'child', childId) },
      });
      for (const [day, of] of Map.groupBy(lines, (line) => String(line['sk']).slice(0, 10))) {
        const changes = of.map((after): ItemChange => {
          const [pk, sk] = [String(after['pk']), String(after['sk'])];
          return { id: sk, pk, sk, after, expired: false };
        });
        const failed = await keepRecord(table, changes, new Date(`${day}T23:45:00.000Z`));
        if (failed.size > 0) throw new Error('the reaction did not take the lines');
      }
    },
  };
  for (const note of notes) await readers.note(note);
  await readers.chain();
  return readers;
}

/** Somebody asks on the morning of 21 November 2026. */
export const askingAs = (actorId: string, side: Side = 'staff') => ({
  ...{ tenant, actorId, now: '2026-11-21T08:00:00.000Z', today: '2026-11-21' },
  expiresAt: '2026-11-21T12:00:00.000Z',
  session: { ...staffSession, side },
});
