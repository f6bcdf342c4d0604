import { isRecord, list, record } from '#local/assembly/json.ts';

/** What a function said about its batch: all well, all failed, or which items failed. */
export type BatchVerdict = 'done' | 'failed' | Set<string>;

/**
 * Reads `batchItemFailures`. An entry without an identifier, or with one that is not in the batch, fails all.
 * Source: Lambda developer guide, "Implementing partial batch responses".
 */
export function readVerdict(result: unknown, isReporting: boolean, ids: Set<string>): BatchVerdict {
  if (!isReporting || !isRecord(result)) return 'done';
  const failures = list(result.batchItemFailures);
  if (failures.length === 0) return 'done';
  const failed = new Set<string>();
  for (const failure of failures) {
    const id = record(failure).itemIdentifier;
    if (typeof id !== 'string' || !ids.has(id)) return 'failed';
    failed.add(id);
  }
  return failed;
}
