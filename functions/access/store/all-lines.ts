import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';

/** A client with the rights of whoever verifies. */
export const openReader = (): DynamoDBClient => new DynamoDBClient({});

/** A line's key and when it says it was written. */
export interface LineKey {
  key: string;
  at: string;
}

/**
 * Every line of a municipality's record, wherever it stands: reads the whole table, which no function may. For those
 * who verify the record from outside.
 */
export async function* scanLines(
  client: DynamoDBClient,
  tableName: string,
  tenant: string,
): AsyncGenerator<LineKey> {
  const documents = DynamoDBDocumentClient.from(client);
  let from: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'begins_with(pk, :record)',
        ProjectionExpression: 'pk, sk',
        ExpressionAttributeValues: { ':record': `${tenant}#record#` },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    for (const { pk, sk } of page.Items ?? []) {
      const place = String(sk);
      yield { key: `${String(pk)}/${place}`, at: place.slice(0, Math.max(0, place.indexOf('#'))) };
    }
    from = page.LastEvaluatedKey;
  } while (from);
}
