import { afterAll, beforeAll, expect, test } from 'vitest';
import { startingTopi } from '#shared/instruments/topi-start.ts';
import { topiContentSchema, topiSchema } from '#shared/instruments/topi.ts';
import { openGate } from '#functions/access/index.ts';
import { metered } from '#functions/kernel/meter.ts';
import { administrator, aStaffMember, leaderOf, staffSession } from '#test/builders/actor.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { readTopiVersion } from './index.ts';
import { publishTopi } from './use-cases/publish-topi.ts';
import { readTopi } from './use-cases/read-topi.ts';

let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
  for (const tenant of ['0899', '0898'])
    for (const staff of [
      aStaffMember({ tenant, id: 'administrator', memberships: [administrator] }),
      aStaffMember({ tenant, id: 'leader', memberships: [leaderOf('myren')] }),
    ])
      await opened.table.put({ Item: { pk: `${tenant}#person#${staff.id}`, sk: 'staff', ...staff } });
});
afterAll(() => opened.close());

const asking = (actorId: string, tenant = '0899') => ({
  tenant,
  actorId,
  now: new Date().toISOString(),
  today: '2026-11-21',
  expiresAt: '2026-11-21T12:00:00.000Z',
  session: staffSession,
});
const read = (version: number | string, tenant = '0899') =>
  readTopi(opened.table).answer(openGate(opened.table), { version }, asking('leader', tenant));
const publish = (basedOn: number, title: string, actorId = 'administrator') => {
  const content = { ...topiContentSchema.parse(startingTopi), title: { da: title, en: '' } };
  return publishTopi(opened.table).answer(openGate(opened.table), { basedOn, content }, asking(actorId));
};

test('a municipality has the shipped version until it publishes its own', async () => {
  expect(await read(0)).toEqual({ ok: true, value: startingTopi });
  expect(await read('1')).toEqual({ ok: true, value: startingTopi });
  expect(await read(2)).toEqual({ ok: false, code: 'not-found' });
});

test('a published version is in force at once, and the old one stays readable', async () => {
  expect(await publish(1, 'Anden')).toMatchObject({
    ok: true,
    value: { version: 2, title: { da: 'Anden' } },
  });
  expect(await read(0)).toMatchObject({ value: { version: 2 } });
  expect(await read(1)).toEqual({ ok: true, value: startingTopi });
});

test('who edited an old version is shown the one in force', async () => {
  expect(await publish(1, 'For sent')).toMatchObject({
    ok: false,
    code: 'changed-meanwhile',
    current: { version: 2, title: { da: 'Anden' } },
  });
});

test('a repeat of the same request is answered as the first was', async () => {
  const before = await read(2);
  expect(await publish(1, 'Anden')).toEqual(before);
});

test('of two who publish at once one does, and the other is shown it', async () => {
  const ends = await Promise.all([publish(2, 'En'), publish(2, 'To')]);
  expect(ends.map((end) => end.ok).sort()).toEqual([false, true]);
  expect(await read(4)).toMatchObject({ code: 'not-found' });
});

test('a version that no one has seen yet cannot be built on', async () => {
  expect(await publish(9, 'Spring')).toMatchObject({ ok: false, code: 'changed-meanwhile' });
});

test('ten versions later the newest is still the one in force', async () => {
  for (let version = 3; version < 12; version += 1)
    expect(await publish(version, `Nr. ${version + 1}`)).toMatchObject({ ok: true });
  expect(await readTopiVersion(opened.table, '0899', 0)).toMatchObject({ version: 12 });
});

test('another municipality is not touched', async () => {
  expect(await read(0, '0898')).toEqual({ ok: true, value: startingTopi });
});

test('a leader reads and does not publish', async () => {
  expect(await publish(12, 'Leder', 'leader')).toEqual({ ok: false, code: 'not-permitted' });
});

test('reading the version in force is one query of one item', async () => {
  const { meter } = await metered(() => readTopiVersion(opened.table, '0899', 0));
  expect(meter).toMatchObject({ calls: 1 });
  expect(meter.readUnits).toBeLessThanOrEqual(Math.ceil(JSON.stringify(startingTopi).length / 4096) + 1);
});

test('the shipped version keeps to its own schema', () => {
  expect(topiSchema.parse(startingTopi)).toEqual(startingTopi);
});
