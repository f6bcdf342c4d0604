import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.TABLE_NAME ?? '';

export type Item = Record<string, unknown>;

export const put = (item: Item) => client.send(new PutCommand({ TableName, Item: item }));

export const get = async (pk: string): Promise<Item | undefined> =>
  (await client.send(new GetCommand({ TableName, Key: { pk } }))).Item;

/** Adds one to a counter. */
export const add = (pk: string) =>
  client.send(
    new UpdateCommand({
      TableName,
      Key: { pk },
      UpdateExpression: 'ADD #n :one',
      ExpressionAttributeNames: { '#n': 'times' },
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );
