import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Table, type Item } from '#functions/kernel/table.ts';
import { openTestTable } from '#test/builders/table.ts';
import { unreliableClient, type Faults } from './unreliable-client.ts';

/** One database in which every run gets a table of its own. */
export interface OwnTables {
  /** A new table that holds these items. */
  filledWith(items: readonly Item[]): Promise<OwnTable>;
  close(): Promise<void>;
}

export interface OwnTable {
  name: string;
  /** Without faults. */
  table: Table;
  client: DynamoDBClient;
  /** Another connection to the same table, with faults. */
  unreliable(faults: Faults): Promise<Connection>;
  /** Everything in it. */
  items(): Promise<Item[]>;
}

export interface Connection {
  table: Table;
  calls(): number;
  faults(): number;
  death: Promise<void>;
}

export async function openOwnTables(): Promise<OwnTables> {
  const database = await openTestTable();
  const { client, endpoint } = database;
  const opened: DynamoDBClient[] = [];
  let made = 0;
  return {
    async filledWith(items) {
      const name = `own-${(made += 1)}`;
      await client.send(
        new CreateTableCommand({
          TableName: name,
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
        }),
      );
      await becomesActive(client, name);
      const table = new Table(name, client);
      await table.batchWrite(items.map((item) => ({ put: item })));
      return {
        name,
        table,
        client,
        async unreliable(faults) {
          const { client: own, ...rest } = await unreliableClient(endpoint, faults);
          opened.push(own);
          return { ...rest, table: new Table(name, own) };
        },
        items: () => itemsOf(client, name),
      };
    },
    async close() {
      for (const one of opened) one.destroy();
      await database.close();
    },
  };
}

async function becomesActive(client: DynamoDBClient, TableName: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() <= end;) {
    const { Table: described } = await client.send(new DescribeTableCommand({ TableName }));
    if (described?.TableStatus === 'ACTIVE') return;
  }
  throw new Error('the table did not become active');
}

/** Every item of a table, strongly read. */
export async function itemsOf(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  const documents = DynamoDBDocumentClient.from(client);
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}
