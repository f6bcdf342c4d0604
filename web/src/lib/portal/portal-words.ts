import type { FacetName } from '#shared/portal/facets.ts';
import type { ReadingLanguage } from '#lib/words/languages.ts';
import { languageNames } from '#lib/words/languages.ts';
import { say } from '#lib/words/say.svelte.ts';
import { ages, audiences, degrees, isOneOf } from './chosen-facets.ts';

type Form = 'text' | 'pdf' | 'docx' | 'odt' | 'xlsx' | 'pptx' | 'png' | 'jpeg';

/** A facet's value as readers know it; what editors wrote themselves stays as written. */
export function valueWords(facet: FacetName, value: string): string {
  if (facet === 'audience' && isOneOf(audiences, value)) return say(`portal.audience.${value}`);
  if (facet === 'age' && isOneOf(ages, value)) return say(`portal.age.${value}`);
  if (facet === 'degree' && isOneOf(degrees, value)) return say(`portal.degree.${value}`);
  if (facet === 'language') return languageNames[value as ReadingLanguage] ?? value;
  return value;
}

/** The values of a facet in the order that readers expect; those that editors wrote, by the alphabet. */
export function inOrder(facet: FacetName, values: readonly string[]): string[] {
  const known: readonly string[] = facet === 'audience' ? audiences : facet === 'age' ? ages : [];
  return values.toSorted((one, other) =>
    known.length > 0 ? known.indexOf(one) - known.indexOf(other) : one.localeCompare(other, 'da'),
  );
}

export const formWords = (form: string): string => say(`portal.form.${form as Form}`);

/** A file's size as people say it: 340 kB, 1,2 MB. */
export function sizeWords(bytes: number, language: string): string {
  const inKb = bytes < 1_000_000;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: inKb ? 0 : 1 });
  return `${number.format(inKb ? Math.max(1, bytes / 1000) : bytes / 1_000_000)} ${inKb ? 'kB' : 'MB'}`;
}
