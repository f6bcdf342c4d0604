import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startingGuide, startingPart, startingParts } from '#shared/instruments/guide-start/guides.ts';
import {
  guideContentSchema,
  guidePartContentSchema,
  type GuidePartContent,
} from '#shared/instruments/guide.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import { metered } from '#functions/kernel/meter.ts';
import { openSearch, readListVersion, writesForSearch } from '#functions/portal/store/search-store.ts';
import { askAs, seatPublishers } from '#test/builders/instrument-calls.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { readGuideInForce, readGuidePart } from './index.ts';
import { listGuideVersions } from './use-cases/list-guide-versions.ts';
import { publishGuide } from './use-cases/publish-guide.ts';
import { readGuide } from './use-cases/read-guide.ts';
import { restoreGuide } from './use-cases/restore-guide.ts';

const content = guideContentSchema.parse(startingGuide());
const third = guidePartContentSchema.parse(startingPart(3));
const second = guidePartContentSchema.parse(startingPart(2));

let opened: TestTable;
beforeAll(async () => {
  opened = await openTestTable();
  await seatPublishers(opened);
});
afterAll(() => opened.close());

const ask = (one: Endpoint, input: object, actorId = 'administrator', tenant?: string) =>
  askAs(opened, one, input, actorId, tenant);
const publish = (input: object, actorId?: string) =>
  ask(publishGuide(opened.table), { basedOn: 1, content, parts: {}, ...input }, actorId);
const read = (version: number, degree = 2, tenant = '0899') =>
  ask(readGuide(opened.table), { version, degree }, 'leader', tenant);
/** Degree 2 with a first measure of other words. */
const saying = (da: string): GuidePartContent => ({
  ...second,
  measures: second.measures.map((one, index) => (index === 0 ? { ...one, title: { da, en: '' } } : one)),
});
const firstTitle = (reply: unknown) =>
  (reply as { value: { part: GuidePartContent } }).value.part.measures[0]?.title.da;
const find = async (words: string, tenant = '0899') =>
  (await openSearch(opened.table).indexOf(tenant)).find(words, () => true).map(({ path }) => path);

describe('a municipality’s action guide', () => {
  test('is the shipped one until it publishes its own, and is found on its portal', async () => {
    expect(await read(0, 4)).toMatchObject({
      ok: true,
      value: { guide: startingGuide(), part: startingPart(4), scale: { degrees: { length: 5 } } },
    });
    expect(await read(2)).toEqual({ ok: false, code: 'not-found' });
    expect(await find('lille ændring omkring barnet')).toContain(
      '/portal/0899/guide?degree=2#own-adjustment',
    );
  });

  test('changes where a measure was edited, at once; older versions and other degrees read as before', async () => {
    const reply = await publish({ parts: { 2: saying('Byt plads ved bordet'), 3: startingPart(3) } });
    expect(reply).toMatchObject({
      value: { version: 2, changed: ['2'], startingSet: false, by: { name: 'Adam Prøve' } },
    });
    expect(firstTitle(await read(0))).toBe('Byt plads ved bordet');
    expect(await read(0)).toMatchObject({ value: { part: { startingSet: false } } });
    expect(await read(1)).toMatchObject({ value: { part: startingPart(2) } });
    expect(await read(2, 3)).toMatchObject({ value: { part: { startingSet: true } } });
    expect(await read(0, 2, '0898')).toMatchObject({ value: { part: startingPart(2) } });
  });

  test('is found by its new words, and no longer by the old ones', async () => {
    const own = '/portal/0899/guide?degree=2#own-adjustment';
    expect(await find('byt plads bordet')).toContain(own);
    const kept = await openSearch(opened.table).indexOf('0899');
    expect(kept.all().find(({ path }) => path === own)?.title).toBe('Byt plads ved bordet');
    expect(kept.all()).toHaveLength(startingParts().flatMap(({ measures }) => measures).length);
  });

  test('says to one who edited an old version which is in force, and takes a repeat as the same', async () => {
    expect(await publish({ parts: { 2: saying('For sent') } })).toMatchObject({
      ...{ ok: false, code: 'changed-meanwhile' },
      current: { version: 2, changed: ['2'] },
    });
    expect(await publish({ parts: { 2: saying('Byt plads ved bordet') } })).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
  });

  test('of two who publish at once one does', async () => {
    const ends = await Promise.all(
      ['En', 'To'].map((da) => publish({ basedOn: 2, content: { ...content, title: { da, en: '' } } })),
    );
    expect(ends.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await read(4)).toMatchObject({ code: 'not-found' });
    expect(firstTitle(await read(3))).toBe('Byt plads ved bordet');
  });

  test('never leaves anybody without an answer', async () => {
    const current = guideContentSchema.parse(await readGuideInForce(opened.table, '0899'));
    const on = (change: object) => publish({ basedOn: 3, content: current, ...change });
    expect(await on({})).toMatchObject({ code: 'nothing-changed' });
    expect(await on({ content: { ...current, contacts: [] } })).toMatchObject({
      ...{ code: 'guide-has-gaps', facts: { gap: 'degree-without-contact', degree: 4 } },
    });
    const circle = { ...second, measures: second.measures.map((one) => ({ ...one, next: { degree: 2 } })) };
    expect(await on({ parts: { 2: circle } })).toMatchObject({ facts: { gap: 'next-goes-in-circles' } });
    expect(await on({ parts: { 2: { ...second, measures: [] } } })).toMatchObject({ code: 'input-invalid' });
    // What stands in another degree, and is not sent, counts as well.
    const gone = { ...second, measures: second.measures.map((one) => ({ ...one, id: `${one.id}-x` })) };
    expect(await on({ parts: { 2: gone } })).toMatchObject({ facts: { gap: 'next-goes-nowhere' } });
  });

  test('can be brought back as it was, and nothing between is lost', async () => {
    const restore = (basedOn: number) => ask(restoreGuide(opened.table), { version: 1, basedOn });
    expect(await restore(2)).toMatchObject({ code: 'changed-meanwhile', current: { version: 3 } });
    const back = await restore(3);
    expect(back).toMatchObject({ value: { version: 4, restored: 1, changed: ['general', '2'] } });
    expect(await restore(3)).toEqual(back);
    expect(await read(0)).toMatchObject({ value: { part: startingPart(2) } });
    expect(await find('byt plads bordet')).not.toContain('/portal/0899/guide?degree=2#own-adjustment');
    const { value } = (await ask(listGuideVersions(opened.table), {})) as { value: { versions: object[] } };
    expect(value.versions).toMatchObject([
      { version: 4, restored: 1 },
      { version: 3 },
      { version: 2, changed: ['2'] },
      { version: 1, startingSet: true },
    ]);
  });

  test('is read by a leader and published by none', async () => {
    expect(await publish({ basedOn: 4, parts: { 2: saying('Leder') } }, 'leader')).toMatchObject({
      code: 'not-permitted',
    });
    expect(await ask(listGuideVersions(opened.table), {}, 'leader')).toMatchObject({ code: 'not-permitted' });
  });

  test('is published although others change what the portal finds at the same moment', async () => {
    const nothing = { put: [], drop: [] };
    const others = [1, 2, 3].map(async () => {
      const seen = await readListVersion(opened.table, '0899');
      await opened.table.transact(writesForSearch('0899', seen, nothing, new Date().toISOString()));
    });
    const mine = publish({ basedOn: 4, parts: { 3: { ...third, meaning: { da: 'Sammen nu', en: '' } } } });
    await Promise.all(others);
    expect(await mine).toMatchObject({ ok: true, value: { version: 5, changed: ['3'] } });
  });

  test('loses a measure again that was added, when what stood before is brought back', async () => {
    const [first] = second.measures;
    if (!first) throw new RangeError('the degree has measures');
    const walk = { ...first, id: 'walk', title: { da: 'Gå kvarterstur', en: '' }, lawIds: [] };
    const added = { ...second, measures: [...second.measures, walk] };
    expect(await publish({ basedOn: 5, parts: { 2: added } })).toMatchObject({ value: { version: 6 } });
    expect(await find('kvarterstur')).toEqual(['/portal/0899/guide?degree=2#walk']);
    expect(await ask(restoreGuide(opened.table), { version: 5, basedOn: 6 })).toMatchObject({
      value: { version: 7, restored: 5 },
    });
    expect(await find('kvarterstur')).toEqual([]);
  });

  test('costs one read, and one more for the measures of a degree that was edited', async () => {
    await publish({ basedOn: 7, parts: { 2: saying('Til sidst') } });
    const { meter } = await metered(async () => {
      const guide = await readGuideInForce(opened.table, '0899');
      return readGuidePart(opened.table, '0899', guide, 2);
    });
    expect(meter.calls).toBe(2);
  });
});
