import * as z from 'zod';
import { Refusal } from '#local/http/refusal.ts';

/** An entry of a batch: an id of the caller's choice and whatever the operation needs. */
interface Entry {
  Id: string;
}

/** The shape of a batch request; each entry is checked on its own, so that one bad entry does not fail the others. */
export const batchSchema = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.looseObject({ Id: z.string() })),
});

/** Runs each entry, and reports the refused ones beside the others. Refuses a batch that is wrong as a whole. */
export function runBatch<S extends z.ZodType<Entry>>(
  entries: readonly Entry[],
  schema: S,
  run: (entry: z.output<S>) => object,
): { Successful: object[]; Failed: object[] } {
  checkBatch(entries);
  const outcome: { Successful: object[]; Failed: object[] } = { Successful: [], Failed: [] };
  for (const entry of entries) {
    try {
      const parsed = schema.safeParse(entry);
      if (!parsed.success) throw new Refusal(400, 'InvalidParameterValue', z.prettifyError(parsed.error));
      outcome.Successful.push({ Id: entry.Id, ...run(parsed.data) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.Failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
    }
  }
  return outcome;
}

function checkBatch(entries: readonly Entry[]): void {
  if (entries.length === 0)
    throw new Refusal(400, 'EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10)
    throw new Refusal(400, 'TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10.');
  const ids = entries.map((entry) => entry.Id);
  if (ids.some((id) => !/^[\w-]{1,80}$/.test(id))) {
    throw new Refusal(
      400,
      'InvalidBatchEntryId',
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores.',
    );
  }
  if (new Set(ids).size < ids.length)
    throw new Refusal(400, 'BatchEntryIdsNotDistinct', 'Two or more batch entries have the same id.');
}
