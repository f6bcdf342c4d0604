import { localDateOf } from '#shared/local-date.ts';
import type { ReadingLanguage } from './languages.ts';

/** Western digits also in Arabic: the same as on letters and in the child's other papers. Somali is not in every browser. */
const locales: Record<ReadingLanguage, string[]> = {
  da: ['da-DK'],
  en: ['en-GB'],
  ar: ['ar-u-nu-latn-ca-gregory'],
  tr: ['tr-TR'],
  so: ['so-SO', 'en-GB'],
  uk: ['uk-UA'],
  nb: ['nb-NO', 'da-DK'],
  nn: ['nn-NO', 'nb-NO', 'da-DK'],
};
/** With the month by name: in Arabic the middle style has numbers only, and they are easily read the wrong way round. */
const styleOf = (language: ReadingLanguage) => (language === 'ar' ? 'long' : 'medium');
/** Instants are shown in the municipality's time, wherever the reader's device thinks it is. */
const timeZone = 'Europe/Copenhagen';

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** `2026-11-21` → "21. nov. 2026". */
export function shortDate(date: string, language: ReadingLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: styleOf(language), timeZone: 'UTC' }).format(
    noon(date),
  );
}

/** With the weekday: `2026-11-25` → "onsdag den 25. november". */
export const dayAndDate = (date: string, language: ReadingLanguage): string =>
  new Intl.DateTimeFormat(locales[language], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  }).format(noon(date));

/** An instant as date and time in Danish time. */
export function dateAndTime(instant: string, language: ReadingLanguage): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: styleOf(language),
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** The municipality's calendar date at an instant. */
export const dateOf = (instant: string): string => localDateOf(instant);

/** Calendar arithmetic on ISO dates. */
export function addDays(date: string, days: number): string {
  const moved = noon(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

export function monthName(month: number, language: ReadingLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, 15)),
  );
}
