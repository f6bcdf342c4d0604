import type { ThreadEntry } from '#shared/people/thread-entries.ts';

/** Tells an entry from all others in a thread: what it is, what it is part of, when and by whom. */
export function entryKey(entry: ThreadEntry): string {
  const part =
    entry.kind === 'consent'
      ? entry.consentId
      : entry.kind === 'release'
        ? entry.basisId
        : entry.kind === 'stop'
          ? entry.stopId
          : entry.kind === 'correction'
            ? entry.correctionId
            : entry.kind === 'dialogue'
              ? entry.dialogueId
              : entry.kind === 'placement' ||
                  entry.kind === 'case' ||
                  entry.kind === 'plan' ||
                  entry.kind === 'notification' ||
                  entry.kind === 'sparring' ||
                  entry.kind === 'voice'
                ? entry.id
                : entry.roundId;
  const event = 'event' in entry ? entry.event : '';
  return [entry.kind, event, part, entry.at, entry.by.id].join('/');
}
