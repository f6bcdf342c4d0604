import type { OwnEntry, RoundEntry } from './thread-entries.ts';

const nothingClosed: ReadonlySet<string> = new Set();

/**
 * The blind rule: a colleague's own assessment is hidden until as many are in as the round requires, or until the
 * team has agreed on a joint one. One's own is always visible. `ownClosed`: ids of rounds that take no own
 * assessments any more; there nobody can be influenced, and the meeting needs to see what there is.
 * Returns the entries the reader may see, in order.
 */
export function withoutBlindEntries<Entry extends RoundEntry>(
  entries: readonly Entry[],
  readerId: string,
  ownClosed: ReadonlySet<string> = nothingClosed,
): Entry[] {
  const agreed = new Set(entries.filter((entry) => entry.kind === 'joint').map((entry) => entry.roundId));
  const inRound = (roundId: string) =>
    entries.filter((entry) => entry.kind === 'own' && entry.roundId === roundId);
  const isOpenToAll = (entry: OwnEntry) =>
    agreed.has(entry.roundId) ||
    ownClosed.has(entry.roundId) ||
    inRound(entry.roundId).length >= entry.required;
  return entries.filter((entry) => entry.kind !== 'own' || entry.by.id === readerId || isOpenToAll(entry));
}
