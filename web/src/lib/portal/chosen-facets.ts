import type { FacetName } from '#shared/portal/facets.ts';
import { languageNames } from '#lib/words/languages.ts';

type Age = 'unborn' | '0-11-m' | '1-2' | '3-5' | '6-9' | '10-14' | '15-17' | '18-22';
type Audience = 'parents' | 'youth' | 'pedagogues' | 'teachers' | 'health-visitors' | 'leaders' | 'partners';

/** The order in which facets are offered. The page carries no schemas, so the lists stand here; the types hold them together. */
export const facetOrder: readonly FacetName[] = ['audience', 'age', 'degree', 'theme', 'law', 'language'];
export const ages: readonly Age[] = ['unborn', '0-11-m', '1-2', '3-5', '6-9', '10-14', '15-17', '18-22'];
export const audiences: readonly Audience[] = [
  ...(['parents', 'youth', 'pedagogues', 'teachers', 'health-visitors', 'leaders', 'partners'] as const),
];
export const degrees = ['1', '2', '3', '4', '5'] as const;
const MOST_LETTERS = 80;

export const isOneOf = <Known extends string>(known: readonly Known[], value: string): value is Known =>
  known.some((one) => one === value);

const lists: Partial<Record<FacetName, readonly string[]>> = {
  ...{ audience: audiences, age: ages, degree: degrees },
  language: Object.keys(languageNames),
};

/**
 * What is chosen in an address. What the portal does not know is left out: a link that somebody has kept or mistyped
 * still leads to a search.
 */
export function chosenIn(search: URLSearchParams): Partial<Record<FacetName, string>> {
  const chosen = facetOrder.flatMap((name) => {
    const value = search.get(name)?.trim() ?? '';
    const isKnown = lists[name]?.includes(value) ?? (value !== '' && value.length <= MOST_LETTERS);
    return isKnown ? [[name, value] as const] : [];
  });
  return Object.fromEntries(chosen);
}
