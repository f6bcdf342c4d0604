import type { OutputOf } from '#shared/contract.ts';
import type { listAlarms } from '#shared/access/list-alarms.contract.ts';
import { say } from '#lib/words/say.svelte.ts';

export type AlarmShown = OutputOf<typeof listAlarms>['alarms'][number];

/** What the alarm says, as a sentence. */
export function alarmWords({ kind, actorName, count, limit }: AlarmShown): string {
  if (kind === 'record-changed') return say('alarms.record-changed', { n: count });
  return say('alarms.mass-read', { name: actorName ?? say('alarms.unknown'), count, limit });
}
