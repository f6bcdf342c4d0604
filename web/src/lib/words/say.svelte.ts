import type { Catalogue, Key } from './catalogue.ts';
import { publicWords } from './da/public.ts';
import { language } from './language.svelte.ts';
import { isRightToLeft, readingOrder, type ReadingLanguage } from './languages.ts';
import { fill, isolated, type ValueNames, type Values } from './message.ts';
import { fetchOnce, type Reach, type Words } from './word-sources.ts';

/** What has been fetched, by language. Everything but the first words comes when it is needed, so that the first view stays small. */
let words = $state.raw<Partial<Record<ReadingLanguage, Words>>>({ da: publicWords });
let reached: readonly Reach[] = ['public'];

async function fetchWords(reach: Reach): Promise<void> {
  if (!reached.includes(reach)) reached = [...reached, reach];
  await fetchReachedWords(language.current);
}

/** Fetches in a language, and in the one that stands in for it, the words of all pages opened so far. */
export async function fetchReachedWords(wanted: ReadingLanguage): Promise<void> {
  const take = (one: ReadingLanguage) => (fetched: Words) => {
    words = { ...words, [one]: { ...words[one], ...fetched } };
  };
  await Promise.all(
    readingOrder(wanted).flatMap((one) => reached.map((reach) => fetchOnce(one, reach, take(one)))),
  );
}

/** The words of the open portal. */
export const fetchPortalWords = (): Promise<void> => fetchWords('portal');
/** The words of the page that a letter's link opens. */
export const fetchLinkWords = (): Promise<void> => fetchWords('link');
/** The words of the pages on which partners sign in. */
export const fetchPartnerPagesWords = (): Promise<void> => fetchWords('partner-pages');
/** The words of a family's first pages in the chosen language. */
export const fetchHomeWords = (): Promise<void> => fetchWords('home');
/** The words of the action guide's public page. */
export const fetchGuideWords = (): Promise<void> => fetchWords('guide');
/** Every word behind the sign-in in the chosen language. */
export const fetchStaffWords = (): Promise<void> => fetchWords('staff');

type ValuesFor<K extends Key> = [ValueNames<Catalogue[K]>] extends [never]
  ? []
  : [values: Record<ValueNames<Catalogue[K]>, string | number>];

/** The message in the chosen language. A key that is not in the Danish catalogue, or a value left out, is a type error. */
export function say<K extends Key>(key: K, ...[values]: ValuesFor<K>): string {
  return found(key, values) ?? key;
}

/** The prefixes of codes; each has an `other`. */
type CodedPrefix =
  | 'refusal'
  | 'field'
  | 'why'
  | 'audit'
  | 'import-problem'
  | 'change-field'
  | 'round-state'
  | 'held'
  | 'letter-failure';

/** The message for a code that came from the server, or the prefix's `other` when the code is new to this browser. */
export function sayCode(prefix: CodedPrefix, code: string, values: Values = {}): string {
  return found(`${prefix}.${code}`, values) ?? found(`${prefix}.other`, values) ?? code;
}

/** In text from right to left a message that stands in from another language keeps its own direction. */
function found(key: string, values?: Values): string | undefined {
  for (const one of [...readingOrder(language.current), 'da'] as const) {
    const message = words[one]?.[key];
    if (message === undefined) continue;
    const text = fill(message, values, one);
    return one !== language.current && isRightToLeft(language.current) ? isolated(text) : text;
  }
  return undefined;
}
