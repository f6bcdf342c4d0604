import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startingBand, startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import { MOST_RULERS, rulerContentSchema, type Ruler } from '#shared/instruments/ruler.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { askAs, seatPublishers } from '#test/builders/instrument-calls.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { readGuideScale, readRulerBand, readRulerVersion } from './index.ts';
import { addRuler } from './use-cases/add-ruler.ts';
import { listRulers } from './use-cases/list-rulers.ts';
import { listRulerVersions } from './use-cases/list-ruler-versions.ts';
import { publishRuler } from './use-cases/publish-ruler.ts';
import { readRuler } from './use-cases/read-ruler.ts';
import { restoreRuler } from './use-cases/restore-ruler.ts';

const [five] = startingRulers;
const shipped = startingBand('3-5');
if (!five || !shipped) throw new Error('the ruler is shipped');

let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
  await seatPublishers(opened);
});
afterAll(() => opened.close());

const ask = (one: Endpoint, input: object, actorId = 'administrator', tenant?: string) =>
  askAs(opened, one, input, actorId, tenant);
const add = (rulerId: string, beginning: object, more: object = {}, actorId?: string) => {
  const title = { da: `Vores ${rulerId}`, en: '' };
  return ask(addRuler(opened.table), { rulerId, title, country: 'DK', beginning, ...more }, actorId);
};
const all = async (tenant?: string) => {
  const reply = await ask(listRulers(opened.table), {}, 'leader', tenant);
  return (reply as { value: { rulers: Ruler[] } }).value.rulers;
};
const one = async (rulerId: string) => {
  const found = (await all()).find((ruler) => ruler.rulerId === rulerId);
  if (!found) throw new Error('no such ruler');
  return found;
};
async function publish(rulerId: string, change: object, bands: object = {}) {
  const ruler = await one(rulerId);
  const content = { ...rulerContentSchema.parse(ruler), ...change };
  return ask(publishRuler(opened.table), { rulerId, basedOn: ruler.version, content, bands });
}

describe('a ruler of the municipality’s own', () => {
  test('begins as a copy with every text, and nobody is offered it yet', async () => {
    expect(await add('kopi-ruler', { copyOf: 'five-steps' })).toMatchObject({
      value: { version: 1, inUse: false, startingSet: false, steps: 5, by: { name: 'Adam Prøve' } },
    });
    expect((await all()).map(({ rulerId, inUse }) => [rulerId, inUse])).toEqual([
      ['five-steps', true],
      ['ten-steps', false],
      ['kopi-ruler', false],
    ]);
    const read = { rulerId: 'kopi-ruler', version: 0, bandId: '3-5' };
    expect(await ask(readRuler(opened.table), read, 'leader')).toMatchObject({ value: { band: shipped } });
    expect(await all('0898')).toHaveLength(2);
  });

  test('copies what the municipality says now, and does not follow the model afterwards', async () => {
    const cells = shipped.cells.map((cell) => ({ ...cell, text: { da: 'Vores ord', en: '' } }));
    const { protective, risk } = shipped;
    expect(await publish('kopi-ruler', {}, { '3-5': { cells, protective, risk } })).toMatchObject({
      value: { version: 2, changed: ['3-5'] },
    });
    await add('anden-kopi', { copyOf: 'kopi-ruler' });
    await ask(restoreRuler(opened.table), { rulerId: 'kopi-ruler', version: 1, basedOn: 2 });
    const textOf = async (rulerId: string) =>
      (await readRulerBand(opened.table, '0899', await one(rulerId), '3-5'))?.cells[0]?.text.da;
    expect(await textOf('anden-kopi')).toBe('Vores ord');
    expect(await textOf('kopi-ruler')).toBe(shipped.cells[0]?.text.da);
  });

  test('is offered when a version that is in use is published, and is taken out of use without being lost', async () => {
    expect(await publish('kopi-ruler', { inUse: true })).toMatchObject({ value: { inUse: true } });
    expect(await publish('five-steps', { inUse: false })).toMatchObject({ ok: true });
    expect(await readGuideScale(opened.table, '0899')).toEqual({
      degrees: five.degrees,
      ages: five.bands,
    });
    expect(await publish('kopi-ruler', { inUse: false })).toMatchObject({ code: 'no-ruler-in-use' });
    await publish('five-steps', { inUse: true });
    expect(await publish('kopi-ruler', { inUse: false })).toMatchObject({ value: { version: 5 } });
    expect(await readRulerVersion(opened.table, '0899', 'kopi-ruler', 4)).toMatchObject({ inUse: true });
    const versions = await ask(listRulerVersions(opened.table), { rulerId: 'kopi-ruler' });
    expect(versions).toMatchObject({ value: { versions: { length: 5 } } });
  });

  test('that begins empty is in use only when every age has its texts', async () => {
    expect(await add('tom-ruler', { steps: 10 })).toMatchObject({
      value: { steps: 10, nuances: { length: 10 }, bandVersions: {} },
    });
    const read = { rulerId: 'tom-ruler', version: 0, bandId: '3-5' };
    expect(await ask(readRuler(opened.table), read)).toMatchObject({ code: 'not-found' });
    const { cells, protective, risk } = shipped;
    const texts = { cells, protective, risk };
    expect(await publish('tom-ruler', {}, { '3-5': texts })).toMatchObject({ value: { version: 2 } });
    expect(await ask(readRuler(opened.table), read)).toMatchObject({ value: { band: texts } });
    expect(await publish('tom-ruler', { inUse: true })).toMatchObject({ code: 'ruler-unfinished' });
    const rest = five.bands.filter(({ id }) => id !== '3-5').map(({ id }) => [id, texts]);
    expect(await publish('tom-ruler', { inUse: true }, Object.fromEntries(rest))).toMatchObject({
      value: { inUse: true },
    });
  });

  test('is added once however often it is asked for, and never in the place of another', async () => {
    const twice = await Promise.all([add('to-gange', { steps: 5 }), add('to-gange', { steps: 5 })]);
    expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await all()).filter(({ rulerId }) => rulerId === 'to-gange')).toHaveLength(1);
    expect(await add('to-gange', { steps: 5 }, { country: 'NO' })).toMatchObject({
      ...{ code: 'changed-meanwhile', current: { rulerId: 'to-gange' } },
    });
    expect(await add('five-steps', { steps: 5 })).toMatchObject({ code: 'changed-meanwhile' });
    expect(await add('ukendt-model', { copyOf: 'findes-ikke' })).toMatchObject({ code: 'not-found' });
    expect(await add('skaev-model', { copyOf: 'five-steps', steps: 5 })).toMatchObject({
      code: 'input-invalid',
    });
  });

  test('is added by who publishes alone, and there is an end to how many', async () => {
    expect(await add('leders-egen', { steps: 5 }, {}, 'leader')).toMatchObject({ code: 'not-permitted' });
    for (let number = (await all()).length; number < MOST_RULERS; number += 1)
      expect(await add(`lineal-${number}`, { steps: 5 })).toMatchObject({ ok: true });
    expect(await add('en-for-meget', { steps: 5 })).toMatchObject({ code: 'too-many-rulers' });
  });
});
