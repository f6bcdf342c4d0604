import * as z from 'zod';
import { dateSchema } from '../ids.ts';

/** `school`: pupils have holiday. `closed`: nobody is at work, a daycare's closed days for example. */
const periodKinds = ['school', 'closed'] as const;

/** The summer holiday is some seven weeks. */
const MOST_DAYS = 70;
/** Schools are open 200 days of a year, so that with weekends some 100 days of holiday are left. */
const MOST_DAYS_OF_YEAR = 150;
const MOST_PERIODS = 60;

const lengthOf = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

const periodSchema = z
  .object({
    kind: z.enum(periodKinds),
    name: z.string().trim().min(2).max(80),
    /** ISO dates, both included. */
    from: dateSchema,
    to: dateSchema,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'dates-reversed' })
  .refine(({ from, to }) => lengthOf(from, to) <= MOST_DAYS, { path: ['to'], error: 'period-too-long' });
export type Period = z.infer<typeof periodSchema>;

/** Days in each year are few enough that every year keeps its working days. */
function keepsWorkingDays(periods: readonly Period[]): boolean {
  const days = new Map<string, number>();
  for (const { from, to } of periods) {
    const year = from.slice(0, 4);
    days.set(year, (days.get(year) ?? 0) + lengthOf(from, to));
  }
  return [...days.values()].every((count) => count <= MOST_DAYS_OF_YEAR);
}

/** The municipality's own holidays and closed days, in the order they come. Public holidays are reckoned and not written. */
export const calendarSchema = z
  .array(periodSchema)
  .max(MOST_PERIODS)
  .refine(keepsWorkingDays, { error: 'too-many-days' })
  .overwrite((periods) =>
    [...periods].sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to)),
  );
