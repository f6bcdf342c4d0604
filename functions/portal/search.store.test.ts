import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facets } from '#shared/portal/facets.ts';
import type { SearchEntry } from '#shared/portal/search.ts';
import { metered } from '#functions/kernel/meter.ts';
import { aContent, openPortalTown, tenant, type PortalTown } from '#test/builders/portal-town.ts';
import { readListVersion, writesForSearch } from './index.ts';
import { makeSearchIndex } from './store/search-index.ts';
import { saveCollections } from './use-cases/save-collections.ts';
import { searchPortal } from './use-cases/search-portal.ts';

interface Found {
  hits: { id: string; kind: string }[];
  total: number;
  counts: Record<string, Record<string, number>>;
  suggestion?: string;
  collections: { title: string; documents: { title: string }[] }[];
}

let town: PortalTown;
let search: ReturnType<typeof searchPortal>;
const ids: string[] = [];
beforeAll(async () => {
  town = await openPortalTown();
  search = searchPortal(town.table);
  const facets = { ...aContent().facets, laws: ['Prøveloven § 7'] };
  const written: [title: string, more: Partial<Facets>][] = [
    ['Underretning trin for trin', { degrees: [4, 5], themes: ['Lov'] }],
    ['Skolevægring', { audiences: ['parents'], degrees: [3] }],
    ['Når små børn ikke sover', { audiences: ['parents'], ages: ['0-11-m'] }],
  ];
  for (const [title, more] of written) {
    const content = aContent({ title, text: 'En tekst.', facets: { ...facets, ...more } });
    const { documentId } = await town.write(content);
    await town.publish(documentId);
    ids.push(documentId);
  }
});
afterAll(() => town.close());

const ask = async (input: Record<string, unknown>, through = search): Promise<Found> =>
  (await town.visit(through, input)).body as Found;
const place = (index: number) => ids[index] ?? '';

describe('a search', () => {
  test.each([
    ['underretning', 0],
    ['undereting', 0],
    ['underretningen', 0],
    ['skolevaegring', 1],
    ['skolevæg', 1],
    ['boern sove', 2],
  ])('for %s finds what is meant', async (q, index) => {
    expect((await ask({ q })).hits[0]?.id).toBe(place(index));
  });

  test('is narrowed, and counts what each further choice would leave', async () => {
    const { hits, counts } = await ask({ audience: 'parents', law: 'Prøveloven § 7' });
    expect(hits.map(({ id }) => id).toSorted()).toEqual([place(1), place(2)].toSorted());
    // Within the facet that was chosen, the other values still say what they hold.
    expect(counts['audience']).toEqual({ parents: 2, pedagogues: 1 });
    expect(counts['theme']).toEqual({ Undren: 2 });
    expect((await ask({ audience: 'parents', degree: '4', theme: 'Undren' })).total).toBe(0);
  });

  test('that finds nothing offers a word that does', async () => {
    expect(await ask({ q: 'skolvagrink' })).toMatchObject({ total: 0, suggestion: 'skolevægring' });
  });

  test('knows nothing of what is not shown today: neither does it stand in the way, nor are its words offered', async () => {
    const { documentId } = await town.write(
      aContent({ title: 'Kvartalsplan', text: 'x', validUntil: '2020-01-01' }),
    );
    await town.publish(documentId);
    expect(await ask({ q: 'kvartalsplan' })).toEqual(expect.objectContaining({ total: 0 }));
    expect((await ask({ q: 'kvartalsplan' })).suggestion).toBeUndefined();
    expect((await ask({ q: 'kvartalsplan underretning' })).hits[0]?.id).toBe(place(0));
  });

  test('offers no more words than were asked for', () => {
    const { title, summary, keywords, facets } = aContent();
    const about = { ...{ title, summary, keywords, facets, words: '', path: '/' }, changedAt: '2026-01-01' };
    const index = makeSearchIndex([{ ...about, id: 'one', kind: 'document', form: 'text' }]);
    expect(index.suggest('trjvsxl', () => true)).toBe('trivsel');
    expect((index.suggest('skriv', () => true) ?? 'none').split(' ')).toHaveLength(1);
  });

  test('costs one small read once the list is known, and follows what another has published', async () => {
    await ask({ q: 'lov' });
    const { meter } = await metered(() => ask({ q: 'lov' }));
    expect(meter).toMatchObject({ calls: 1 });
    const { documentId } = await town.write(aContent({ title: 'Fidgetspinner', text: 'x' }));
    await town.publish(documentId);
    expect((await ask({ q: 'fidget' })).total).toBe(1);
    const fresh = await ask({ q: 'fidget' }, searchPortal(town.table));
    expect(fresh.total).toBe(1);
  });

  test('finds what another module lets be found, and no longer what it takes away', async () => {
    const entry: SearchEntry = {
      ...{
        id: 'guide-degree-4',
        kind: 'guide',
        title: 'Grad 4: alvorlig bekymring',
        summary: '',
        keywords: [],
      },
      ...{
        words: 'kvistgærde',
        facets: aContent().facets,
        path: '/guide/4',
        changedAt: '2026-01-01',
        form: 'text',
      },
    };
    const put = async (put: SearchEntry[], drop: string[]) =>
      town.table.transact(
        writesForSearch(
          tenant,
          await readListVersion(town.table, tenant),
          { put, drop },
          new Date().toISOString(),
        ),
      );
    expect(await put([entry], [])).toEqual({ ok: true });
    expect((await ask({ q: 'kvistgærde' })).hits).toMatchObject([{ id: entry.id, kind: 'guide' }]);
    expect(await put([], [entry.id])).toEqual({ ok: true });
    expect((await ask({ q: 'kvistgærde' })).total).toBe(0);
  });

  test('shows the reading orders where nothing is asked for, without what is not out', async () => {
    const order = {
      id: 'start-here',
      title: 'Start her',
      intro: '',
      documentIds: [place(2), 'never-there', place(0)],
    };
    expect(await town.ask(saveCollections(town.table), { version: 0, collections: [order] })).toMatchObject({
      ok: true,
    });
    const { collections } = await ask({});
    expect(collections[0]?.documents.map(({ title }) => title)).toEqual([
      'Når små børn ikke sover',
      'Underretning trin for trin',
    ]);
    expect((await ask({ q: 'lov' })).collections).toEqual([]);
    const stale = await town.ask(saveCollections(town.table), { version: 0, collections: [] });
    expect(stale).toMatchObject({ code: 'changed-meanwhile', current: { version: 1 } });
  });

  test.each([{ q: 'x'.repeat(101) }, { degree: '9' }, { audience: 'everyone' }, { from: '-1' }])(
    'of a shape that no page sends (%o) is refused',
    async (input) => {
      expect((await town.visit(search, input)).status).toBe(400);
    },
  );

  test('in another municipality finds none of these', async () => {
    const { hits } = await ask({ tenant: '0898' });
    expect(hits.filter(({ kind }) => kind === 'document')).toEqual([]);
  });
});
