import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchEntry } from '#shared/portal/search.ts';
import { fold, stem, wordsIn } from '../domain/fold.ts';

const settings = {
  fields: ['title', 'keywords', 'summary', 'words'],
  idField: 'id',
  extractField: (entry: SearchEntry, field: string) => {
    const value = entry[field as keyof SearchEntry];
    return Array.isArray(value) ? value.join(' ') : String(value ?? '');
  },
  tokenize: wordsIn,
  processTerm: (word: string) => stem(fold(word)),
};

/** Every word must be found; the last letters of a word may be missing. */
const exact: SearchOptions = {
  combineWith: 'AND',
  boost: { title: 4, keywords: 3, summary: 2 },
  prefix: (term) => term.length >= 3,
  weights: { fuzzy: 0.2, prefix: 0.6 },
};
/** When that finds nothing: a long word may hold a slip; and then, any of the words will do. */
const attempts: readonly SearchOptions[] = [
  exact,
  { ...exact, fuzzy: (term) => (term.length >= 5 ? 0.2 : false), maxFuzzy: 2 },
  { ...exact, combineWith: 'OR' },
];

/** How much of a word may be wrong for another to be suggested; of a short one next to nothing is left. */
const nearly = (term: string) => (term.length >= 5 ? 0.4 : 0.2);

/** Words of a query that are looked for; more only cost time. */
const MOST_QUERY_WORDS = 8;

type IsShown = (entry: SearchEntry) => boolean;

/** All that can be found in one municipality's portal, in memory. */
export interface SearchIndex {
  /** Everything, newest first. */
  all(): readonly SearchEntry[];
  /** Of the entries that are `shown`: those with all of the words, or else nearly so, or else with any of them; best first. */
  find(query: string, shown: IsShown): SearchEntry[];
  /** The nearest words that find something that is `shown`, as many as were asked for at most. */
  suggest(query: string, shown: IsShown): string | undefined;
  put(entry: SearchEntry): void;
  drop(id: string): void;
}

export function makeSearchIndex(entries: readonly SearchEntry[] = []): SearchIndex {
  const mini = new MiniSearch<SearchEntry>(settings);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  mini.addAll([...byId.values()]);
  let newestFirst: SearchEntry[] | undefined;
  const found = (ids: readonly { id: unknown }[]) => {
    const hits = ids.map(({ id }) => byId.get(String(id)));
    return hits.filter((entry) => entry !== undefined);
  };
  /** What is not shown on the day is not even missed: other attempts are made, and none of its words are suggested. */
  const only = (shown: IsShown) => ({
    filter: ({ id }: { id: unknown }) => {
      const entry = byId.get(String(id));
      return entry !== undefined && shown(entry);
    },
  });
  return {
    all: () =>
      (newestFirst ??= [...byId.values()].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1))),
    find(asked, shown) {
      const query = wordsIn(asked).slice(0, MOST_QUERY_WORDS).join(' ');
      for (const attempt of attempts) {
        const all = mini.search(query, { ...attempt, ...only(shown) });
        if (all.length > 0) return found(all);
      }
      return [];
    },
    suggest(query, shown) {
      const near = { ...exact, fuzzy: nearly, maxFuzzy: 3, combineWith: 'OR' as const, ...only(shown) };
      const most = wordsIn(query).length;
      const best = mini.autoSuggest(query, near).find(({ terms }) => terms.length <= most);
      return best && asWritten([...byId.values()].filter(shown), best.suggestion);
    },
    put(entry) {
      if (byId.has(entry.id)) mini.discard(entry.id);
      newestFirst = undefined;
      byId.set(entry.id, entry);
      mini.add(entry);
    },
    drop(id) {
      newestFirst = undefined;
      if (byId.delete(id)) mini.discard(id);
    },
  };
}

/** The first word among the entries that the index knows by these stems, as it was written: `skærm`, not `skaerm`. */
function asWritten(entries: Iterable<SearchEntry>, suggestion: string): string {
  const written = new Map(suggestion.split(' ').map((one) => [one, one]));
  const open = new Set(written.keys());
  for (const { title, keywords, summary, words } of entries) {
    if (open.size === 0) break;
    for (const word of wordsIn([title, ...keywords, summary, words].join(' '))) {
      const key = stem(fold(word));
      if (open.delete(key)) written.set(key, word.toLowerCase());
    }
  }
  return [...written.values()].join(' ');
}
