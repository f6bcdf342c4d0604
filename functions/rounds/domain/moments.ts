import type { Round } from '#shared/rounds/round.ts';
import { daysAfter, instantAt } from './copenhagen.ts';

export type MomentKind = 'remind' | 'close-own' | 'close' | 'lock' | 'none';
export interface Moment {
  kind: MomentKind;
  at: Date;
}

const OPENS_AT_HOUR = 6;
const REMINDS_AT_HOUR = 8;
/** Follow-ups and talks with parents go on for half a year after the round has closed; then it is locked. */
const LOCKS_AFTER_DAYS = 183;

export const opensAt = (round: Pick<Round, 'opensOn'>): Date => instantAt(round.opensOn, OPENS_AT_HOUR);
export const remindsAt = (day: string): Date => instantAt(day, REMINDS_AT_HOUR);
/** A day that something closes on is counted in full: it closes when the day is over. */
const endOf = (day: string): Date => instantAt(daysAfter(day, 1), 0);

/** What the round waits for next, from its state alone. Reminders that fall after the closing are not waited for. */
export function nextMoment(
  round: Pick<Round, 'state' | 'remindOn' | 'ownClosesOn' | 'closesOn' | 'closedAt'>,
  reminded: ReadonlySet<string>,
): Moment {
  const { state } = round;
  if (state === 'closed') return { kind: 'lock', at: endOf(daysAfter(round.closesOn, LOCKS_AFTER_DAYS)) };
  const closing: Moment =
    state === 'open' || state === 'own-closed'
      ? { kind: 'close-own', at: endOf(round.ownClosesOn) }
      : { kind: 'close', at: endOf(round.closesOn) };
  if (state !== 'open' && state !== 'own-closed' && state !== 'joint')
    return { kind: 'none', at: new Date(0) };
  const [soonest] = round.remindOn.filter((day) => !reminded.has(day)).sort();
  if (soonest && remindsAt(soonest) < closing.at) return { kind: 'remind', at: remindsAt(soonest) };
  return closing;
}
