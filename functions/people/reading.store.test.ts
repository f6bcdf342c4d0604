import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Membership } from '#shared/access/actor.ts';
import type { Child } from '#shared/people/child.ts';
import type { OwnEntry } from '#shared/rounds/thread-entries.ts';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { metered } from '#functions/kernel/meter.ts';
import { aGate, anAdministrator, asking } from '#test/builders/people-asking.ts';
import { aChild, aPlace } from '#test/builders/people-child.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { childKey } from './store/child-store.ts';
import { cprKey } from './store/cpr-store.ts';
import { findWrites } from './store/find-writes.ts';
import { childAsFound } from './domain/find-entries.ts';
import { readChild } from './use-cases/read-child.ts';
import { readThread } from './use-cases/read-thread.ts';
import { searchPeople } from './use-cases/search-people.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');
const teacher: Membership = {
  role: 'staff',
  unitId: '899001',
  groupIds: ['899001-4a'],
  from: '2026-01-01',
};
const freja = aChild();

const own = (staffId: string, at: string, comment = ''): OwnEntry => ({
  kind: 'own',
  roundId: 'efteraar-2026',
  roundName: 'Efterår 2026',
  at,
  by: { id: staffId, name: 'En kollega' },
  version: 1,
  position: 'green',
  dimensions: {},
  comment,
  instrumentVersion: 1,
  required: 2,
});

describe('reading about people', () => {
  let opened: TestTable;
  const put = async (child: Child) => {
    await opened.table.put({ Item: { ...childKey('0899', child.id), ...child } });
    await opened.table.transact(findWrites('0899', undefined, childAsFound(child)));
  };
  const putEntry = (entry: OwnEntry) =>
    opened.table.put({
      Item: { pk: childKey('0899', freja.id).pk, sk: `own#${entry.roundId}#${entry.by.id}`, ...entry },
    });
  const search = async (input: object) => {
    const reply = await searchPeople(opened.table, () => Promise.resolve(keys)).answer(
      aGate(anAdministrator),
      input,
      asking,
    );
    if (!reply.ok) throw new Error(reply.code);
    return reply.value as { people: { name: string; addressProtected: boolean }[]; more: boolean };
  };
  const names = async (input: object) => (await search(input)).people.map((person) => person.name);

  beforeAll(async () => {
    opened = await openTestTable();
    await put(freja);
    await put(
      aChild({ id: 'barn00000002', firstName: 'Søren', lastName: 'Ægidius', addressProtected: true }),
    );
    await put(
      aChild({ id: 'barn00000003', firstName: 'Anne-Marie', lastName: 'Holm', birthDate: '2015-01-02' }),
    );
    await opened.table.put({ Item: { ...cprKey('0899', keys.hash('cpr', '6101154002')), id: freja.id } });
    for (let index = 0; index < 60; index += 1)
      await put(
        aChild({
          id: `tvil000000${String(index).padStart(2, '0')}`,
          firstName: `Ib ${index}`,
          lastName: 'Ens',
        }),
      );
  });
  afterAll(() => opened.close());

  test.for([
    ['holm', ['Anne-Marie Holm', 'Freja Åkjær Holm']],
    ['HOLM freja', ['Freja Åkjær Holm']],
    ['marie', ['Anne-Marie Holm']],
    ['aakj', ['Freja Åkjær Holm']],
    ['åkj', ['Freja Åkjær Holm']],
    ['soren', []],
    ['soeren', ['Søren Ægidius']],
    ['sør', ['Søren Ægidius']],
    ['xy', []],
    ['##', []],
  ] as const)('a search for %s finds %j', async ([name, expected]) => {
    expect(await names({ by: 'name', name })).toEqual(expected);
  });

  test('a search by birth date finds the children of that day', async () => {
    expect(await names({ by: 'birth-date', birthDate: '2015-01-02' })).toEqual(['Anne-Marie Holm']);
  });

  test.for(['6101154002', '610115-4002'])('a search by CPR number %s finds the child', async (cpr) => {
    expect(await names({ by: 'cpr', cpr })).toEqual(['Freja Åkjær Holm']);
  });

  test('a search by an unknown or impossible CPR number finds nobody', async () => {
    expect(await names({ by: 'cpr', cpr: '6101154003' })).toEqual([]);
    expect(await names({ by: 'cpr', cpr: '9999999999' })).toEqual([]);
  });

  test('a search flags those whose name and address are protected', async () => {
    expect((await search({ by: 'name', name: 'ægid' })).people[0]?.addressProtected).toBe(true);
  });

  test('a search shows fifty and says that there are more', async () => {
    const found = await search({ by: 'name', name: 'ens' });
    expect(found.people).toHaveLength(50);
    expect(found.more).toBe(true);
    expect((await search({ by: 'name', name: 'ens 59' })).people).toHaveLength(1);
  });

  test('a search is for administrators', async () => {
    const reply = await searchPeople(opened.table, () => Promise.resolve(keys)).answer(
      aGate(teacher),
      { by: 'name', name: 'holm' },
      asking,
    );
    expect(reply).toMatchObject({ code: 'not-permitted' });
  });

  test('a child is read with the reason why, and the read is recorded', async () => {
    const gate = aGate(teacher);
    const reply = await readChild(opened.table).answer(gate, { childId: freja.id }, asking);
    expect(reply).toMatchObject({
      ok: true,
      value: { child: { ageMonths: 142, address: { street: 'Testvej 12' } }, why: ['staff-of-the-group'] },
    });
    expect(JSON.stringify(reply)).not.toContain('protectedBy');
    expect(gate.asked).toMatchObject([{ word: 'child.read', about: { kind: 'child', id: freja.id } }]);
  });

  test('a protected child’s address does not leave the server', async () => {
    const reply = await readChild(opened.table).answer(
      aGate(anAdministrator),
      { childId: 'barn00000002' },
      asking,
    );
    expect(JSON.stringify(reply)).not.toContain('Testvej');
  });

  test('a child who has left the group is not read by its staff any more', async () => {
    await put(aChild({ id: 'barn00000009', affiliations: [aPlace({ to: '2026-11-20' })] }));
    const reply = await readChild(opened.table).answer(aGate(teacher), { childId: 'barn00000009' }, asking);
    expect(reply).toMatchObject({ code: 'not-permitted' });
  });

  test('an unknown child is not found', async () => {
    const reply = await readThread(opened.table).answer(aGate(teacher), { childId: 'findesikke' }, asking);
    expect(reply).toMatchObject({ code: 'not-found' });
  });

  test('a thread hides a colleague’s assessment until all are in, then shows all, newest first', async () => {
    const read = () => readThread(opened.table).answer(aGate(teacher), { childId: freja.id }, asking);
    await putEntry(own('kollega12345', '2026-11-01T08:00:00.000Z', 'Skjult lidt endnu'));
    expect(await read()).toMatchObject({ value: { entries: [] } });
    await putEntry(own(asking.actorId, '2026-11-02T08:00:00.000Z'));
    expect(await read()).toMatchObject({
      value: { entries: [{ by: { id: asking.actorId } }, { by: { id: 'kollega12345' } }] },
    });
  });

  test('a thread costs one round trip and no more than a quarter above its size', async () => {
    for (let index = 0; index < 40; index += 1)
      await putEntry({
        ...own('kollega12345', '2026-11-01T08:00:00.000Z', 'Trives. '.repeat(60)),
        roundId: `runde-${String(index)}`,
      });
    const { result, meter } = await metered(() =>
      readThread(opened.table).answer(aGate(teacher), { childId: freja.id }, asking),
    );
    const items = await opened.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': childKey('0899', freja.id).pk },
    });
    const bytes = items.reduce((sum, item) => sum + Buffer.byteLength(JSON.stringify(item)), 0);
    expect(result.ok).toBe(true);
    expect(meter.roundTrips).toBe(1);
    expect(meter.readUnits).toBeLessThanOrEqual(Math.ceil((bytes / 4096) * 1.25));
  });
});
