import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseRecord, record, text } from '#local/assembly/json.ts';
import { readIfPresent, replaceFile } from '#local/http/replace-file.ts';

/** How far a mapping has read its stream; kept on disk, so that a restart goes on there. */
export interface Checkpoint {
  /** When the mapping first looked, in milliseconds since 1970 by the system's clock. */
  since: number;
  /** The last acknowledged sequence number of a shard. */
  of(shard: string): string | undefined;
  move(shard: string, sequenceNumber: string): void;
}

/** Opens the checkpoint of one mapping; a new one begins now. */
export function openCheckpoint(file: string, now: number): Checkpoint {
  mkdirSync(dirname(file), { recursive: true });
  const saved = parseRecord(readIfPresent(file) ?? '');
  const since = typeof saved.since === 'number' ? saved.since : now;
  const shards: Record<string, unknown> = { ...record(saved.shards) };
  const save = () => replaceFile(file, JSON.stringify({ since, shards }));
  save();
  return {
    since,
    of: (shard) => text(shards[shard]) || undefined,
    move(shard, sequenceNumber) {
      shards[shard] = sequenceNumber;
      save();
    },
  };
}
