import * as z from 'zod';
import { meansSchema, type Means } from '#shared/dialogues/line.ts';
import { profileAgeSchema, type ProfileAge } from '#shared/instruments/profile.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Table, Write } from '#functions/kernel/table.ts';

const doneSchema = z.object({ age: profileAgeSchema, means: meansSchema });
export type DoneDialogue = z.infer<typeof doneSchema>;
const partitionOf = (tenant: string, year: string) => partition(tenant, 'dialogues-done', year);

/**
 * What stays of an agreed dialogue for the municipality's spider web: the means alone, under a name made up for it. No
 * child, no place, no person and no day can be found from it.
 */
export const countWrite = (
  tenant: string,
  agreedAt: string,
  name: string,
  age: ProfileAge,
  means: Means,
): Write => ({
  Put: { Item: { pk: partitionOf(tenant, agreedAt.slice(0, 4)), sk: name, age, means } },
});

/** What was agreed in the year, page by page. */
export async function readDone(table: Table, tenant: string, year: number): Promise<DoneDialogue[]> {
  const items = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partitionOf(tenant, String(year)) },
    ConsistentRead: false,
  });
  return items.map((item) => doneSchema.parse(item));
}
