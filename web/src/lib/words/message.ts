import { isRightToLeft, type ReadingLanguage } from './languages.ts';

/** The names between braces in a message: `'{n} of {m}'` → `'n' | 'm'`. */
export type ValueNames<Message> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ValueNames<Rest>
  : never;

export type Values = Record<string, string | number>;

/** Which form of a message is for which number, in languages with more than one and many (CLDR plural rules). */
const forms: Partial<Record<ReadingLanguage, readonly Intl.LDMLPluralRule[]>> = {
  ar: ['one', 'two', 'few', 'many'],
  uk: ['one', 'few', 'many'],
};
const oneAndMany: readonly Intl.LDMLPluralRule[] = ['one', 'other'];

/**
 * Fills a message's braces. A message with `|` has a form for one and for many, chosen by the value named `n`:
 * `'{n} child|{n} children'`; Arabic and Ukrainian have more, the last one is for all other numbers. A name without a
 * value stays visible, so that the mistake is seen. In text from right to left each value keeps its own direction.
 */
export function fill(message: string, values: Values = {}, language: ReadingLanguage = 'da'): string {
  const own = isRightToLeft(language) ? isolated : String;
  return formFor(message, values['n'], language).replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name];
    return value === undefined ? braces : own(value);
  });
}

function formFor(message: string, n: string | number | undefined, language: ReadingLanguage): string {
  const all = message.split('|');
  if (all.length === 1) return message;
  const rule = new Intl.PluralRules(language).select(Number(n));
  const index = (forms[language] ?? oneAndMany).indexOf(rule);
  return all[index === -1 ? all.length - 1 : index] ?? all.at(-1) ?? message;
}

/** Between the signs that let a text have the direction of its own first letter (Unicode UAX 9, FSI and PDI). */
export const isolated = (text: string | number): string => `\u2068${text}\u2069`;
