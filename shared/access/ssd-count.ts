import { lawOn, type Country } from './law.ts';
import type { SsdExchange } from './release.ts';

/** What stands in the way of another exchange. */
export type SsdObstacle = 'ssd-used-up' | 'ssd-meeting-first' | 'ssd-special-missing' | 'no-such-basis';

/** The exchanges that count together with the one wanted: those of the case, or of the year, as the law says. */
function countedWith(held: readonly SsdExchange[], wanted: SsdExchange, per: 'case' | 'year'): SsdExchange[] {
  return held.filter((one) =>
    per === 'case' ? one.caseId === wanted.caseId : one.heldOn.slice(0, 4) === wanted.heldOn.slice(0, 4),
  );
}

/**
 * Whether one more exchange may be recorded: one meeting and, in special cases, one to follow up; after that the way is
 * consent. Undefined when nothing stands in the way.
 */
export function ssdObstacle(
  held: readonly SsdExchange[],
  wanted: SsdExchange,
  today: string,
  country: Country = 'DK',
): SsdObstacle | undefined {
  const law = lawOn('ssd', today, country)?.exchanges;
  if (!law) return 'no-such-basis';
  const counted = countedWith(held, wanted, law.per);
  const of = (exchange: SsdExchange['exchange']) => counted.filter((one) => one.exchange === exchange).length;
  if (wanted.exchange === 'meeting') return of('meeting') >= law.meetings ? 'ssd-used-up' : undefined;
  if (of('follow-up') >= law.followUps) return 'ssd-used-up';
  if (of('meeting') === 0) return 'ssd-meeting-first';
  return wanted.special.trim().length < 10 ? 'ssd-special-missing' : undefined;
}

/** What is left for each case of a child, the latest first: for showing the counter. */
export interface SsdCase {
  caseId: string;
  matter: string;
  meetings: number;
  followUps: number;
  lastHeldOn: string;
  /** What the law still allows in the case. */
  next: 'follow-up' | 'none';
}

export function ssdCases(held: readonly SsdExchange[], today: string, country: Country = 'DK'): SsdCase[] {
  const law = lawOn('ssd', today, country)?.exchanges;
  const cases = new Map<string, SsdCase>();
  for (const one of held.toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))) {
    const known = cases.get(one.caseId);
    const meetings = (known?.meetings ?? 0) + (one.exchange === 'meeting' ? 1 : 0);
    const followUps = (known?.followUps ?? 0) + (one.exchange === 'follow-up' ? 1 : 0);
    cases.set(one.caseId, {
      caseId: one.caseId,
      matter: known?.matter ?? one.matter,
      meetings,
      followUps,
      lastHeldOn: one.heldOn,
      next: law && followUps < law.followUps ? 'follow-up' : 'none',
    });
  }
  return [...cases.values()].sort((a, b) => b.lastHeldOn.localeCompare(a.lastHeldOn));
}
