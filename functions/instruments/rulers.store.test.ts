import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '#shared/instruments/ruler-band.ts';
import { startingBand, startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import { rulerContentSchema, type Ruler } from '#shared/instruments/ruler.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { metered } from '#functions/kernel/meter.ts';
import { askAs, seatPublishers } from '#test/builders/instrument-calls.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { readRulerBand, readRulerVersion } from './index.ts';
import { listRulerVersions } from './use-cases/list-ruler-versions.ts';
import { listRulers } from './use-cases/list-rulers.ts';
import { publishRuler } from './use-cases/publish-ruler.ts';
import { readRuler } from './use-cases/read-ruler.ts';
import { restoreRuler } from './use-cases/restore-ruler.ts';

const rulerId = 'five-steps';
const [five] = startingRulers;
const shipped = startingBand('3-5');
if (!five || !shipped) throw new Error('the ruler is shipped');
const content = rulerContentSchema.parse(five);

let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
  await seatPublishers(opened);
});
afterAll(() => opened.close());

const ask = (one: Endpoint, input: object, actorId = 'administrator', tenant?: string) =>
  askAs(opened, one, { rulerId, ...input }, actorId, tenant);
const publish = (input: object, actorId?: string) =>
  ask(publishRuler(opened.table), { basedOn: 1, content, bands: {}, ...input }, actorId);
const read = (version: number, bandId = '3-5', tenant = '0899') =>
  ask(readRuler(opened.table), { version, bandId }, 'leader', tenant);
/** The texts for three to five years, with another first sentence. */
const band = (da: string) => ({
  ...shipped,
  cells: shipped.cells.map((cell, index) => (index === 0 ? { ...cell, text: { da, en: '' } } : cell)),
});
const firstText = (reply: unknown) =>
  (reply as { value: { band: { cells: { text: { da: string } }[] } } }).value.band.cells[0]?.text.da;

describe('a municipality’s rulers', () => {
  test('are the shipped ones until it publishes its own', async () => {
    expect(await read(0)).toEqual({ ok: true, value: { ruler: five, band: shipped } });
    expect(await ask(listRulers(opened.table), {})).toEqual({ ok: true, value: { rulers: startingRulers } });
    expect(await read(2)).toEqual({ ok: false, code: 'not-found' });
    expect(await read(0, 'no-such')).toEqual({ ok: false, code: 'not-found' });
  });

  test('change where a text was edited, at once; older versions and other ages read as before', async () => {
    const reply = await publish({ bands: { '3-5': band('Vores egne ord') } });
    expect(reply).toMatchObject({
      value: { version: 2, changed: ['3-5'], startingSet: false, by: { name: 'Adam Prøve' } },
    });
    expect(firstText(await read(0))).toBe('Vores egne ord');
    expect(await read(0)).toMatchObject({ value: { band: { startingSet: false } } });
    expect(await read(1)).toEqual({ ok: true, value: { ruler: five, band: shipped } });
    expect(await read(2, '6-9')).toMatchObject({ value: { band: { startingSet: true } } });
    expect(await read(0, '3-5', '0898')).toEqual({ ok: true, value: { ruler: five, band: shipped } });
  });

  test('say to one who edited an old version which is in force and what changed', async () => {
    expect(await publish({ bands: { '3-5': band('For sent') } })).toMatchObject({
      ...{ ok: false, code: 'changed-meanwhile' },
      current: { version: 2, changed: ['3-5'], by: { name: 'Adam Prøve' } },
    });
  });

  test('take the same request again as the same version', async () => {
    expect(await publish({ bands: { '3-5': band('Vores egne ord') } })).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await publish({ bands: { '3-5': band('Vores helt egne ord') } })).toMatchObject({ ok: false });
  });

  test('of two who publish at once one does', async () => {
    const ends = await Promise.all(
      ['En', 'To'].map((da) => publish({ basedOn: 2, content: { ...content, title: { da, en: '' } } })),
    );
    expect(ends.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await read(4)).toMatchObject({ code: 'not-found' });
    expect(firstText(await read(3))).toBe('Vores egne ord');
  });

  test('are never without one in use, keep their ages, and change only by a change', async () => {
    const current = ((await read(0)) as { value: { ruler: Ruler } }).value.ruler;
    const now = rulerContentSchema.parse(current);
    const on = (change: object) => publish({ basedOn: 3, content: { ...now, ...change } });
    expect(await on({ inUse: false })).toMatchObject({ code: 'no-ruler-in-use' });
    expect(await on({ bands: now.bands.slice(1) })).toMatchObject({ code: 'ruler-shape-changed' });
    expect(await on({ country: 'NO' })).toMatchObject({ code: 'ruler-shape-changed' });
    expect(await on({})).toMatchObject({ code: 'nothing-changed' });
  });

  test('can be brought back as they were, and nothing between is lost', async () => {
    const restore = (basedOn: number) => ask(restoreRuler(opened.table), { version: 1, basedOn });
    expect(await restore(2)).toMatchObject({ code: 'changed-meanwhile', current: { version: 3 } });
    const back = await restore(3);
    expect(back).toMatchObject({ value: { version: 4, restored: 1, changed: ['general', '3-5'] } });
    expect(await restore(3)).toEqual(back);
    expect(await read(0)).toMatchObject({ value: { band: shipped } });
    expect(firstText(await read(3))).toBe('Vores egne ord');
    const { value } = (await ask(listRulerVersions(opened.table), {})) as { value: { versions: object[] } };
    expect(value.versions).toMatchObject([
      { version: 4, restored: 1 },
      { version: 3 },
      { version: 2, changed: ['3-5'] },
      { version: 1, startingSet: true },
    ]);
  });

  test('are read by a leader and published by none', async () => {
    expect(await publish({ basedOn: 4, bands: { '3-5': band('Leder') } }, 'leader')).toMatchObject({
      code: 'not-permitted',
    });
    expect(await ask(listRulerVersions(opened.table), {}, 'leader')).toMatchObject({ code: 'not-permitted' });
  });

  test('cost two reads for a placing page, and at most 16 KB', async () => {
    await publish({ basedOn: 4, bands: { '3-5': band('Til sidst') } });
    const { meter, result } = await metered(async () => {
      const ruler = await readRulerVersion(opened.table, '0899', rulerId, 0);
      return ruler && { ruler, band: await readRulerBand(opened.table, '0899', ruler, '3-5') };
    });
    expect(meter.calls).toBe(2);
    expect(bytesOf(result)).toBeLessThan(16_384);
  });
});
