import type { Likeness } from '#shared/people/duplicates.ts';

type DateLikeness = Extract<Likeness, 'same-birth-date' | 'birth-date-near' | 'birth-date-swapped'>;

const DAY_MS = 86_400_000;
const dayAt = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const instantOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The date with day and month changed about; undefined when there is no such day. */
function swapped(date: string): string | undefined {
  const [year = '', month = '', day = ''] = date.split('-');
  const other = `${year}-${day}-${month}`;
  const instant = instantOf(other);
  return month !== day && !Number.isNaN(instant) && dayAt(instant) === other ? other : undefined;
}

/** The dates under which a child with this birth date may stand by a slip: itself, the days beside it, swapped. */
export function datesToTry(date: string): string[] {
  const instant = instantOf(date);
  const other = swapped(date);
  return [date, dayAt(instant - DAY_MS), dayAt(instant + DAY_MS), ...(other === undefined ? [] : [other])];
}

/** In what way two birth dates are alike: the same, a day or a digit apart, or with day and month changed about. */
export function dateLikeness(one: string, other: string): DateLikeness | undefined {
  if (one === other) return 'same-birth-date';
  if (swapped(one) === other) return 'birth-date-swapped';
  const isBeside = Math.abs(instantOf(one) - instantOf(other)) === DAY_MS;
  const digits = Array.from(one).filter((digit, place) => digit !== other[place]).length;
  return isBeside || digits === 1 ? 'birth-date-near' : undefined;
}
