import { facetNames } from '#shared/portal/facets.ts';
import { HITS, searchPortal as contract } from '#shared/portal/search-portal.contract.ts';
import type { SearchEntry } from '#shared/portal/search.ts';
import type { Table } from '#functions/kernel/table.ts';
import { isShownOn, narrowed, type Chosen } from '../domain/facet-values.ts';
import { readCollections } from '../store/collection-store.ts';
import { openSearch } from '../store/search-store.ts';
import { openToAll } from './open-to-all.ts';

/** Finds what the municipality has put out. */
export function searchPortal(table: Table) {
  const search = openSearch(table);
  return openToAll(contract, async ({ tenant, q = '', from = 0, ...rest }, today) => {
    const chosen: Chosen = Object.fromEntries(
      facetNames.flatMap((name) => (rest[name] === undefined ? [] : [[name, rest[name]]])),
    );
    const isStart = q === '' && from === 0 && Object.keys(chosen).length === 0;
    const [index, orders] = await Promise.all([
      search.indexOf(tenant),
      isStart ? readCollections(table, tenant) : undefined,
    ]);
    const isShown = (one: SearchEntry) => isShownOn(one, today);
    const shown = q === '' ? index.all().filter(isShown) : index.find(q, isShown);
    const { fitting, counts } = narrowed(shown, chosen);
    const suggestion = q !== '' && shown.length === 0 ? index.suggest(q, isShown) : undefined;
    const titles = new Map(orders ? shown.map((one) => [one.id, one]) : []);
    const collections = (orders?.collections ?? []).map(({ id, title, intro, documentIds }) => ({
      ...{ id, title, intro },
      documents: documentIds
        .map((one) => titles.get(one))
        .filter((one) => one !== undefined)
        .map((one) => ({ id: one.id, title: one.title, path: one.path })),
    }));
    return {
      value: {
        hits: fitting.slice(from, from + HITS).map(withoutWords),
        total: fitting.length,
        counts,
        ...(suggestion !== undefined && { suggestion }),
        collections: collections.filter(({ documents }) => documents.length > 0),
      },
    };
  });
}

const withoutWords = ({ words: _, keywords: _keywords, ...hit }: SearchEntry) => hit;
