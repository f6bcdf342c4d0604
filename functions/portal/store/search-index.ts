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

/** Every word must be found, the last letters may be missing, and a long word may hold a slip. */
const strict: SearchOptions = {
  combineWith: 'AND',
  boost: { title: 4, keywords: 3, summary: 2 },
  prefix: (term) => term.length >= 2,
  fuzzy: (term) => (term.length >= 6 ? 0.2 : term.length >= 5 ? 1 : false),
  weights: { fuzzy: 0.2, prefix: 0.6 },
  maxFuzzy: 2,
};

/** All that can be found in one municipality's portal, in memory. */
export interface SearchIndex {
  all(): SearchEntry[];
  /** The entries with all of the words, or else those with any of them; best first. */
  find(query: string): SearchEntry[];
  /** The nearest word that finds something. */
  suggest(query: string): string | undefined;
  put(entry: SearchEntry): void;
  drop(id: string): void;
}

export function makeSearchIndex(entries: readonly SearchEntry[] = []): SearchIndex {
  const mini = new MiniSearch<SearchEntry>(settings);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  mini.addAll([...byId.values()]);
  const found = (ids: readonly { id: unknown }[]) => {
    const hits = ids.map(({ id }) => byId.get(String(id)));
    return hits.filter((entry) => entry !== undefined);
  };
  return {
    all: () => [...byId.values()].sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1)),
    find(query) {
      const all = found(mini.search(query, strict));
      return all.length > 0 ? all : found(mini.search(query, { ...strict, combineWith: 'OR' }));
    },
    suggest(query) {
      const [best] = mini.autoSuggest(query, { ...strict, fuzzy: 0.4, maxFuzzy: 3, combineWith: 'OR' });
      return best?.suggestion;
    },
    put(entry) {
      if (byId.has(entry.id)) mini.discard(entry.id);
      byId.set(entry.id, entry);
      mini.add(entry);
    },
    drop(id) {
      if (byId.delete(id)) mini.discard(id);
    },
  };
}
