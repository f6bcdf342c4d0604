import { dateOf } from '#lib/words/dates.ts';
import type { Read } from './more-reads.svelte.ts';

/** What one person did with one thing on one day: the latest time, and how often. */
export interface SeenOnDay {
  read: Read;
  times: number;
}

/** The reads, newest first, with what was repeated on the same day told once. */
export function seenByDay(reads: readonly Read[]): SeenOnDay[] {
  const days = new Map<string, SeenOnDay>();
  for (const read of reads) {
    const as = read.as.map(({ role, unitId }) => `${role} ${unitId ?? ''}`).join();
    // Where the family may not know who it was, two people of one role are two to them as well.
    const who = read.actorName ?? read.place;
    const key = [dateOf(read.at), read.own, read.side, who, as, read.word, read.outcome].join('|');
    const known = days.get(key);
    if (known) known.times += 1;
    else days.set(key, { read, times: 1 });
  }
  return [...days.values()];
}
