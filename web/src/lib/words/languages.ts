import type { Language } from '#shared/localized.ts';

export type { Language };

/** The languages of the staff's pages, each under its own name. Kept apart from the schemas, which public pages do not load. */
export const languages = ['da', 'en'] as const satisfies readonly Language[];

/**
 * The languages of the pages that families read: theirs, the sign-in page and a letter's link. Whole are Danish and
 * English; the others say what missing-words.test.ts tells, and fall back. Norwegian has its frame here; the staff's pages
 * in it come later.
 */
export const familyLanguages = ['da', 'en', 'ar', 'tr', 'so', 'uk', 'nb', 'nn'] as const;
export type ReadingLanguage = (typeof familyLanguages)[number];

export const languageNames: Record<ReadingLanguage, string> = {
  da: 'Dansk',
  en: 'English',
  ar: 'العربية',
  tr: 'Türkçe',
  so: 'Soomaali',
  uk: 'Українська',
  nb: 'Norsk bokmål',
  nn: 'Norsk nynorsk',
};

export const isRightToLeft = (language: ReadingLanguage): boolean => language === 'ar';

/** The whole language that stands in for one that is not whole: Danish for Norwegian, English for all others. */
export const wholeLanguage = (language: ReadingLanguage): Language =>
  language === 'da' || language === 'nb' || language === 'nn' ? 'da' : 'en';

/** The languages that make a whole one of this: itself, and the one that stands in where a message is missing. */
export const readingOrder = (language: ReadingLanguage): readonly ReadingLanguage[] => [
  ...new Set<ReadingLanguage>([language, wholeLanguage(language)]),
];
