import { monthName } from '#lib/words/dates.ts';
import type { ReadingLanguage } from '#lib/words/languages.ts';

/** The month of the day and those before it, newest first: `2026-11` and "nov. 2026". */
export function lastMonths(
  today: string,
  count: number,
  language: ReadingLanguage,
): { month: string; name: string }[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    const [of, at] = [Math.floor(index / 12), (index % 12) + 1];
    return { month: `${of}-${String(at).padStart(2, '0')}`, name: `${monthName(at, language)} ${of}` };
  });
}
