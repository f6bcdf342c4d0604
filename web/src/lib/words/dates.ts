import type { Language } from './languages.ts';

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
/** Instants are shown in the municipality's time, wherever the reader's device thinks it is. */
const timeZone = 'Europe/Copenhagen';

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** `2026-11-21` → "21. nov. 2026". */
export function shortDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(
    noon(date),
  );
}

/** An instant as date and time in Danish time. */
export function dateAndTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** The Danish calendar date of an instant. */
export function dateOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
}

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

export function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, 15)),
  );
}
