import type { linkWords } from './da/link.ts';
import type { publicWords } from './da/public.ts';
import type { staffWords } from './da/staff.ts';

/** The Danish catalogue is the measure: every key stands in it, and every other language has exactly its keys. */
export type PublicCatalogue = typeof publicWords;
export type StaffCatalogue = typeof staffWords;
export type Catalogue = PublicCatalogue & typeof linkWords & StaffCatalogue;
export type Key = keyof Catalogue;

/** The keys that begin with a prefix, without it: `KeysUnder<'refusal'>` are the refusals that have wording. */
export type KeysUnder<Prefix extends string> = Key extends infer K
  ? K extends `${Prefix}.${infer Rest}`
    ? Rest
    : never
  : never;

/** The same keys in another language. */
export type Translated<Words> = { readonly [K in keyof Words]: string };

/** A language that is not whole: what is missing is said in another. */
export type OtherWords = { readonly [K in Key]?: string };
