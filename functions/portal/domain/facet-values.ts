import type { FacetName } from '#shared/portal/facets.ts';
import type { FacetCounts, SearchEntry } from '#shared/portal/search.ts';

/** What a search narrows by; a facet that is absent narrows nothing. */
export type Chosen = Partial<Record<FacetName, string | number>>;

/** The values of one facet that an entry has, as text. */
const facetValues: Record<FacetName, (entry: SearchEntry) => string[]> = {
  audience: ({ facets }) => facets.audiences,
  degree: ({ facets }) => facets.degrees.map(String),
  age: ({ facets }) => facets.ages,
  law: ({ facets }) => facets.laws,
  theme: ({ facets }) => facets.themes,
  language: ({ facets }) => [facets.language],
};
const names = Object.keys(facetValues) as FacetName[];

/** Which of the chosen facets an entry does not fit. An entry for nobody in particular fits every audience, age and degree. */
function misfits(entry: SearchEntry, asked: readonly FacetName[], chosen: Chosen): FacetName[] {
  return asked.filter((name) => {
    const wanted = chosen[name];
    const values = facetValues[name](entry);
    const isForAll = values.length === 0 && (name === 'audience' || name === 'age' || name === 'degree');
    return !isForAll && !values.includes(String(wanted));
  });
}

/**
 * The entries that fit all that is chosen, in their order, and for each facet what a choice in it would leave: counted
 * over those that fit all other facets, so that one can change one's mind within a facet.
 */
export function narrowed(
  entries: readonly SearchEntry[],
  chosen: Chosen,
): { fitting: SearchEntry[]; counts: FacetCounts } {
  const fitting: SearchEntry[] = [];
  const counts: FacetCounts = {};
  const asked = names.filter((name) => chosen[name] !== undefined);
  for (const entry of entries) {
    const wrong = misfits(entry, asked, chosen);
    if (wrong.length === 0) fitting.push(entry);
    if (wrong.length > 1) continue;
    for (const name of wrong.length === 1 ? wrong : names) {
      const ofFacet = (counts[name] ??= {});
      for (const value of facetValues[name](entry)) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
    }
  }
  return { fitting, counts };
}

/** Whether an entry is shown on the date (ISO). */
export const isShownOn = ({ validFrom, validUntil }: SearchEntry, today: string): boolean =>
  (validFrom === undefined || validFrom <= today) && (validUntil === undefined || today <= validUntil);
