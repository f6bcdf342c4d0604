import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askingAs, openReaders, type Readers } from '#test/builders/record-readers.ts';
import { openGate } from './index.ts';
import { raiseAlarm } from './store/alarm-store.ts';
import { listAlarms } from './use-cases/list-alarms.ts';
import { readReadingRules } from './use-cases/read-reading-rules.ts';
import { setReadingRules } from './use-cases/set-reading-rules.ts';
import { settleAlarm } from './use-cases/settle-alarm.ts';

const tenant = '0899';
let opened: Readers;
beforeAll(async () => {
  opened = await openReaders();
});
afterAll(() => opened.close());

describe('an alarm', () => {
  const id = '2026112108-abc';
  const settle = (actorId: string, input: object) =>
    settleAlarm(opened.table).answer(openGate(opened.table), { alarmId: id, ...input }, askingAs(actorId));
  beforeAll(() =>
    raiseAlarm(opened.table, tenant, {
      ...{ id, kind: 'mass-read', at: '2026-11-21T08:10:00.000Z', count: 80, limit: 60 },
      actor: { id: 'admin', side: 'staff' },
    }),
  );

  test('is listed with the name of the one it is about', async () => {
    const end = await listAlarms(opened.table).answer(openGate(opened.table), {}, askingAs('other-admin'));
    expect(end).toMatchObject({ value: { alarms: [{ id, actorName: 'Adam Prøve', state: 'open' }] } });
  });

  test('is answered by somebody else, with a reason, once', async () => {
    const answer = { version: 1, state: 'settled', note: 'Overlevering' };
    expect(await settle('admin', answer)).toEqual({ ok: false, code: 'own-alarm' });
    expect(await settle('other-admin', { ...answer, note: ' ' })).toMatchObject({ code: 'input-invalid' });
    expect(await settle('other-admin', answer)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await settle('other-admin', answer)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await settle('other-admin', { ...answer, note: 'Noget andet' })).toMatchObject({
      code: 'changed-meanwhile',
      current: { note: 'Overlevering', settledBy: 'other-admin' },
    });
  });
});

describe('the rules', () => {
  test('are set over the version seen, and the same twice is once', async () => {
    const gate = openGate(opened.table);
    const before = await readReadingRules(opened.table).answer(gate, {}, askingAs('admin'));
    const { version } = (before as { value: { version: number } }).value;
    const rules = { namesInReads: true, childrenPerHour: 40, childrenPerHourAtNight: 5, version };
    const set = (input: object) => setReadingRules(opened.table).answer(gate, input, askingAs('admin'));
    expect(await set(rules)).toMatchObject({ ok: true, value: { version: version + 1 } });
    expect(await set(rules)).toMatchObject({ ok: true, value: { version: version + 1 } });
    expect(await set({ ...rules, childrenPerHour: 90 })).toMatchObject({ code: 'changed-meanwhile' });
  });
});
