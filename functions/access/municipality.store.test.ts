import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import { partition } from '#functions/kernel/keys.ts';
import { readLetterhead } from '#functions/letters/store/municipality-store.ts';
import { askingAs, openReaders, type Readers } from '#test/builders/record-readers.ts';
import { readCalls } from './consents/store/stop-store.ts';
import { openGate } from './index.ts';
import { readMunicipality } from './use-cases/read-municipality.ts';
import { setMunicipality } from './use-cases/set-municipality.ts';

const tenant = '0899';
const key = { pk: partition(tenant, 'municipality'), sk: 'settings' };
const said = {
  calls: [{ name: 'Social døgnvagt', phone: '70 20 30 40' }],
  contact: { name: 'Pladsanvisningen', phone: '+45 99887766' },
  calendar: [{ kind: 'school', name: 'Efterårsferie', from: '2026-10-10', to: '2026-10-18' }],
};

const holidays = (...spans: [from: string, to: string][]) => ({
  calls: [],
  calendar: spans.map(([from, to]) => ({ kind: 'school', name: 'Ferie', from, to })),
});

describe('what the municipality says of itself', () => {
  let opened: Readers;
  beforeAll(async () => {
    opened = await openReaders();
    await opened.table.put({ Item: { ...key, tenant, name: 'Prøveby', ways: ['ad'], dataKey: 'wrapped' } });
  });
  afterAll(() => opened.close());
  const set = (input: object, actorId = 'admin') =>
    setMunicipality(opened.table).answer(openGate(opened.table), input, askingAs(actorId));
  const read = (actorId = 'admin') =>
    readMunicipality(opened.table).answer(openGate(opened.table), {}, askingAs(actorId));

  test('is empty until somebody sets it, and is for administrators alone', async () => {
    expect(await read()).toEqual({ ok: true, value: { calls: [], calendar: [], version: 0, country: 'DK' } });
    expect(await read('leader')).toMatchObject({ code: 'not-permitted' });
    expect(await set({ ...said, version: 0 }, 'leader')).toMatchObject({ code: 'not-permitted' });
  });

  test('reaches those who call at a stop, and letters; sent twice it is set once', async () => {
    for (const _ of [1, 2])
      expect(await set({ ...said, version: 0 })).toEqual({ ok: true, value: { ...said, version: 1 } });
    expect((await readCalls(opened.table, tenant)).map((call) => call.phone)).toEqual([
      ...['70 20 30 40', '112', '114'],
    ]);
    expect(await readLetterhead(opened.table, tenant)).toEqual({
      municipality: 'Prøveby',
      contact: said.contact,
    });
  });

  test('is not overwritten by one who has not seen it, who is shown what stands', async () => {
    expect(await set({ calls: [], calendar: [], version: 0 }, 'other-admin')).toMatchObject({
      ...{ code: 'changed-meanwhile', current: { calls: said.calls, version: 1 } },
    });
  });

  test('can be taken away again; name, keys and ways in stay', async () => {
    const nothing = { calls: [], calendar: [] };
    expect(await set({ ...nothing, version: 1 })).toEqual({ ok: true, value: { ...nothing, version: 2 } });
    expect(await opened.table.get(key)).toMatchObject({ name: 'Prøveby', ways: ['ad'], dataKey: 'wrapped' });
    expect(await readLetterhead(opened.table, tenant)).toEqual({ municipality: 'Prøveby' });
  });

  test.each([
    ['no number', { calls: [{ name: 'Vagten', phone: 'ring til mor' }] }, 'no-phone'],
    ['no way to reach anybody', { calls: [], contact: { name: 'Rådhuset' } }, 'contact-missing'],
    ['a holiday that ends before it begins', holidays(['2026-07-10', '2026-07-01']), 'dates-reversed'],
    ['a holiday of a quarter of a year', holidays(['2026-01-01', '2026-03-31']), 'period-too-long'],
    [
      'a year of holidays',
      holidays(['2026-01-01', '2026-03-01'], ['2026-04-01', '2026-06-01'], ['2026-07-01', '2026-09-01']),
      'too-many-days',
    ],
  ])('is refused with %s', async (_, wrong, code) => {
    expect(await set({ calendar: [], ...wrong, version: 2 })).toMatchObject({
      ...{ code: 'input-invalid', fields: [{ code }] },
    });
  });

  test('keeps its own days off in the order they come, and its rules follow at once', async () => {
    const [autumn] = said.calendar;
    const closed = { kind: 'closed', name: 'Grundlovsdag', from: '2026-06-05', to: '2026-06-05' };
    expect((await countryCalendar(opened.table, tenant)).calendar).toEqual([]);
    expect(await set({ calls: [], calendar: [autumn, closed], version: 2 })).toMatchObject({
      value: { calendar: [closed, autumn] },
    });
    expect((await countryCalendar(opened.table, tenant)).calendar).toEqual([closed, autumn]);
  });

  test('never makes a municipality where there is none', async () => {
    const nowhere = { ...askingAs('admin'), tenant: '0898' };
    const end = await setMunicipality(opened.table).answer(openGate(opened.table), said, nowhere);
    expect(end.ok).toBe(false);
    expect(await opened.table.get({ ...key, pk: partition('0898', 'municipality') })).toBeUndefined();
  });
});
