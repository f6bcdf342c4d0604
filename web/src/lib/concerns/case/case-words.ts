import type { BullyingEntry } from '#shared/concerns/bullying-entries.ts';
import type { CaseEntry } from '#shared/concerns/case-entries.ts';
import { dateOf, shortDate } from '#lib/words/dates.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';

/** How worried somebody was, in words. */
export const degreeWords = (degree: number | undefined): string =>
  degree === 1 || degree === 2 || degree === 3 || degree === 4 || degree === 5
    ? say(`raise.degree.${degree}`)
    : '';

/** The level with what it means. */
export const levelWords = (level: number): string =>
  level === 0 || level === 1 || level === 2 || level === 3 ? say(`case.level.${level}`) : String(level);

/** What an entry of a case says, in one line. */
export const caseLine = (entry: CaseEntry): string =>
  [
    say(`case.event.${entry.event}`),
    entry.person && say('case.event.to', { name: entry.person.name }),
    entry.reason && say(`case.reason.${entry.reason}`),
    entry.text,
    entry.whatNow,
    entry.familyWord,
  ]
    .filter(Boolean)
    .join('; ');

/** How the plan against bullying stands, in one line. */
export function bullyingLine({ standsSince, evaluateOn }: BullyingEntry): string {
  if (standsSince === undefined) return say('bullying.begun');
  const date = (on: string) => shortDate(on, language.current);
  return [
    say('bullying.stands-since', { date: date(dateOf(standsSince)) }),
    evaluateOn && say('bullying.looked-at', { date: date(evaluateOn) }),
  ]
    .filter(Boolean)
    .join(' ');
}
