import type { GuideCountry } from '#shared/instruments/guide-scale.ts';
import type { GuideLaw } from '#shared/instruments/guide.ts';
import type { Localized } from '#shared/localized.ts';
import { wholeLanguage, type ReadingLanguage } from '#lib/words/languages.ts';

/** Whether a law or practice is in force on the ISO date. */
export const isInForce = ({ from, to }: Pick<GuideLaw, 'from' | 'to'>, today: string): boolean =>
  (from === undefined || from <= today) && (to === undefined || today <= to);

/** A text in the wanted language; the first one where it is not translated. */
export const inWords = (text: Localized, language: ReadingLanguage): string =>
  text[wholeLanguage(language)] || text.da;

/** The language of a text as it is shown, where it is another than the page's: a Norwegian guide is written in bokmål. */
export const languageOf = (country: GuideCountry, text: Localized, language: ReadingLanguage) => {
  if (wholeLanguage(language) === 'en' && text.en) return undefined;
  const first = country === 'NO' ? 'nb' : 'da';
  return first === language ? undefined : first;
};
