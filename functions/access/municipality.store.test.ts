import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
};

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
    expect(await read()).toEqual({ ok: true, value: { calls: [], version: 0 } });
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
    expect(await set({ calls: [], version: 0 }, 'other-admin')).toMatchObject({
      ...{ code: 'changed-meanwhile', current: { calls: said.calls, version: 1 } },
    });
  });

  test('can be taken away again; name, keys and ways in stay', async () => {
    expect(await set({ calls: [], version: 1 })).toEqual({ ok: true, value: { calls: [], version: 2 } });
    expect(await opened.table.get(key)).toMatchObject({ name: 'Prøveby', ways: ['ad'], dataKey: 'wrapped' });
    expect(await readLetterhead(opened.table, tenant)).toEqual({ municipality: 'Prøveby' });
  });

  test.each([
    ['no number', { calls: [{ name: 'Vagten', phone: 'ring til mor' }] }, 'no-phone'],
    ['no way to reach anybody', { calls: [], contact: { name: 'Rådhuset' } }, 'contact-missing'],
  ])('is refused with %s', async (_, wrong, code) => {
    expect(await set({ ...wrong, version: 2 })).toMatchObject({
      ...{ code: 'input-invalid', fields: [{ code }] },
    });
  });

  test('never makes a municipality where there is none', async () => {
    const nowhere = { ...askingAs('admin'), tenant: '0898' };
    const end = await setMunicipality(opened.table).answer(openGate(opened.table), said, nowhere);
    expect(end.ok).toBe(false);
    expect(await opened.table.get({ ...key, pk: partition('0898', 'municipality') })).toBeUndefined();
  });
});
