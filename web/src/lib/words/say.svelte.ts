import type { Catalogue, Key } from './catalogue.ts';
import { publicWords } from './da/public.ts';
import { language } from './language.svelte.ts';
import type { Language } from './languages.ts';
import { fill, type ValueNames, type Values } from './message.ts';

type Words = Readonly<Record<string, string>>;

/**
 * What has been fetched, by language. The Danish words of the public pages come with the first page; everything
 * else when it is needed, so that the first view stays small.
 */
let words = $state.raw<Partial<Record<Language, Words>>>({ da: publicWords });
let staffLanguages = $state.raw<readonly Language[]>([]);

const staffSources: Record<Language, () => Promise<{ staffWords: Words }>> = {
  da: () => import('./da/staff.ts'),
  en: () => import('./en/staff.ts'),
};

/** Fetches the words of the public pages in the chosen language. Danish stands until they are there. */
export async function fetchPublicWords(): Promise<void> {
  if (language.current !== 'en' || words.en) return;
  const source = await import('./en/public.ts');
  words = { en: source.publicWords, ...words };
}

/** Fetches the words of the staff's pages in the chosen language. */
export async function fetchStaffWords(): Promise<void> {
  const wanted = language.current;
  if (staffLanguages.includes(wanted)) return;
  const [source] = await Promise.all([staffSources[wanted](), fetchPublicWords()]);
  words = { ...words, [wanted]: { ...words[wanted], ...source.staffWords } };
  staffLanguages = [...staffLanguages, wanted];
}

type ValuesFor<K extends Key> = [ValueNames<Catalogue[K]>] extends [never]
  ? []
  : [values: Record<ValueNames<Catalogue[K]>, string | number>];

/** The message in the chosen language. A key that is not in the Danish catalogue, or a value left out, is a type error. */
export function say<K extends Key>(key: K, ...[values]: ValuesFor<K>): string {
  return found(key, values) ?? key;
}

/** The prefixes of codes; each has an `other`. */
type CodedPrefix = 'refusal' | 'field' | 'why' | 'audit' | 'import-problem' | 'change-field' | 'round-state';

/** The message for a code that came from the server, or the prefix's `other` when the code is new to this browser. */
export function sayCode(prefix: CodedPrefix, code: string, values: Values = {}): string {
  return found(`${prefix}.${code}`, values) ?? found(`${prefix}.other`, values) ?? code;
}

function found(key: string, values?: Values): string | undefined {
  const message = words[language.current]?.[key] ?? words.da?.[key];
  return message === undefined ? undefined : fill(message, values);
}
