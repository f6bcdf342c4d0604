import { purposeFor, type Purpose } from '#shared/access/purposes.ts';
import type { KnownLine } from './shown-reads.ts';

export interface Wanted {
  /** First and last day in Denmark, both included. */
  from: string;
  to: string;
  purposes?: readonly Purpose[] | undefined;
  outcome?: 'asked' | 'refused' | undefined;
}

/** Whether the line is among those searched for. `dayOf` gives an instant's date in Denmark. */
export function isWanted(wanted: Wanted, line: KnownLine, dayOf: (at: string) => string): boolean {
  const day = dayOf(line.at);
  if (day < wanted.from || wanted.to < day) return false;
  if (wanted.outcome !== undefined && line.outcome !== wanted.outcome) return false;
  return !wanted.purposes?.length || wanted.purposes.includes(purposeFor(line));
}

const DAY_MS = 86_400_000;
const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Days in UTC that hold every instant of the days in Denmark. */
export const utcSpan = ({ from, to }: Pick<Wanted, 'from' | 'to'>) => ({ from: daysAfter(from, -1), to });

/** The day after: what was asked a moment before midnight is chained then. */
export const nextDay = (date: string): string => daysAfter(date, 1);
