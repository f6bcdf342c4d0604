import { afterAll, beforeAll, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { metered } from '#functions/kernel/meter.ts';
import { askingAs, openReaders, readAbout, type Readers } from '#test/builders/record-readers.ts';
import { openGate } from './index.ts';
import { listRecent } from './use-cases/list-recent.ts';

const tenant = '0899';
let opened: Readers;
beforeAll(async () => {
  opened = await openReaders();
  const note = (id: string, at: string, outcome: 'asked' | 'refused' = 'asked') =>
    opened.note({ at, who: 'admin', word: 'child.read', id, outcome });
  for (const id of ['child-two', 'child-three', 'child-old', 'child-shut'])
    await opened.table.put({
      Item: { pk: partition(tenant, 'child', id), sk: 'profile', ...readAbout, id, firstName: id },
    });
  await note('child-two', '2026-11-19T10:00:00.000Z');
  await note('child-three', '2026-11-19T11:00:00.000Z');
  await note('child-two', '2026-11-19T12:00:00.000Z');
  await note('child-old', '2026-10-01T12:00:00.000Z');
  for (const outcome of ['asked', 'refused'] as const)
    await note('child-shut', '2026-11-19T13:00:00.000Z', outcome);
  await note('child-gone', '2026-11-19T14:00:00.000Z');
  for (const id of ['child-two', 'child-three', 'child-old', 'child-shut', 'child-gone'])
    await opened.chain(id);
});
afterAll(() => opened.close());
const recent = (actorId: string) =>
  listRecent(opened.table).answer(
    openGate(opened.table),
    {},
    {
      ...askingAs(actorId),
      now: '2026-11-20T08:00:00.000Z',
    },
  );

test('the children looked at last stand newest first, each once, without those refused, gone or long ago', async () => {
  const { result, meter } = await metered(() => recent('admin'));
  const { people } = (result.ok ? result.value : { people: [] }) as { people: { id: string }[] };
  expect(people.map(({ id }) => id)).toEqual(['child-two', 'child-three', readAbout.id]);
  expect(meter.roundTrips).toBeLessThanOrEqual(2);
});

test('nobody sees what others looked at, and only those who search for people see any', async () => {
  expect(await recent('other-admin')).toMatchObject({ value: { people: [] } });
  expect(await recent('leader')).toMatchObject({ code: 'not-permitted' });
});
