import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { wholeTable } from './table-faults.ts';

/** What a merge itself leaves, the record, and imports: of no matter for whether people are as before. */
const ofNoMatter = /#merge#|#merged |#record#|#import/;

/** The table as it matters for people: without versions, which only ever go up. */
export async function peopleTable(client: DynamoDBClient): Promise<Map<string, Record<string, unknown>>> {
  const items = [...(await wholeTable(client)).entries()];
  return new Map(
    items
      .filter(([name]) => !ofNoMatter.test(name))
      .map(([name, { version: _, ...item }]) => [name, item] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
