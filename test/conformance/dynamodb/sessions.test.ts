import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient, type Tag } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import type { AccessKey } from '#local/iam/access-keys.ts';
import { openWalledTable, type WalledTable } from '#test/builders/walled-table.ts';
import { refusalOf } from './values.ts';

let walled: WalledTable;
let client: DynamoDBClient;
const clients: { destroy(): void }[] = [];

const at = (credentials: AccessKey & { sessionToken?: string }) => {
  const made = new DynamoDBClient({
    endpoint: walled.endpoint,
    region: LOCAL_REGION,
    credentials,
    maxAttempts: 1,
  });
  clients.push(made);
  return made;
};
const tenantTag = (Value: string): Tag => ({ Key: 'tenant', Value });

async function sessionFor(
  Tags: Tag[],
  { credentials = walled.functionKey, RoleArn = walled.roleArn, DurationSeconds = 3600 } = {},
) {
  const sts = new STSClient({ endpoint: walled.sts, region: LOCAL_REGION, credentials, maxAttempts: 1 });
  clients.push(sts);
  const asked = new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test', DurationSeconds, Tags });
  const { Credentials: made } = await sts.send(asked);
  if (!made?.AccessKeyId || !made.SecretAccessKey || !made.SessionToken) throw new Error('no session');
  return {
    accessKeyId: made.AccessKeyId,
    secretAccessKey: made.SecretAccessKey,
    sessionToken: made.SessionToken,
  };
}

const TableName = 'test';
const key = (tenant: string, sk = 'profile') => ({ pk: { S: `${tenant}#child#one` }, sk: { S: sk } });
const read = { ExpressionAttributeNames: { '#k': 'pk' } };

type Operation = (client: DynamoDBClient, one: string, other: string) => Promise<object>;
const second = (tenant: string) => ({ TableName, Key: key(tenant, 'second') });

/** A transaction that puts an item of the first municipality and does something with one of the second. */
function inTransaction(action: (other: string) => TransactWriteItem): Operation {
  return (it, one, other) => {
    const items = [{ Put: { TableName, Item: key(one) } }, action(other)];
    return it.send(new TransactWriteItemsCommand({ TransactItems: items }));
  };
}

/** Every operation on items, each on one item of the first municipality and, where it takes several, one of the second. */
const operations: [string, Operation][] = [
  ['GetItem', (it, _, other) => it.send(new GetItemCommand({ TableName, Key: key(other) }))],
  ['PutItem', (it, _, other) => it.send(new PutItemCommand({ TableName, Item: key(other) }))],
  ['UpdateItem', (it, _, other) => it.send(new UpdateItemCommand({ TableName, Key: key(other) }))],
  ['DeleteItem', (it, _, other) => it.send(new DeleteItemCommand({ TableName, Key: key(other, 'gone') }))],
  [
    'Query',
    (it, _, other) =>
      it.send(
        new QueryCommand({
          ...{ TableName, ...read, KeyConditionExpression: 'begins_with(sk, :s) AND #k = :p' },
          ExpressionAttributeValues: { ':p': { S: `${other}#child#one` }, ':s': { S: 'p' } },
        }),
      ),
  ],
  [
    'Query',
    (it, _, other) =>
      it.send(
        new QueryCommand({
          TableName,
          KeyConditions: {
            pk: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: `${other}#child#one` }] },
          },
        }),
      ),
  ],
  [
    'BatchGetItem',
    (it, one, other) =>
      it.send(new BatchGetItemCommand({ RequestItems: { test: { Keys: [key(one), key(other, 'b')] } } })),
  ],
  [
    'BatchWriteItem',
    (it, one, other) => {
      const asked = [{ PutRequest: { Item: key(one) } }, { DeleteRequest: { Key: key(other, 'gone') } }];
      return it.send(new BatchWriteItemCommand({ RequestItems: { test: asked } }));
    },
  ],
  [
    'GetItem',
    (it, one, other) => {
      const gets = [key(one), key(other, 'b')].map((Key) => ({ Get: { TableName, Key } }));
      return it.send(new TransactGetItemsCommand({ TransactItems: gets }));
    },
  ],
  ['PutItem', inTransaction((other) => ({ Put: { TableName, Item: key(other, 'second') } }))],
  [
    'UpdateItem',
    inTransaction((other) => ({ Update: { ...second(other), UpdateExpression: 'REMOVE gone' } })),
  ],
  ['DeleteItem', inTransaction((other) => ({ Delete: second(other) }))],
  [
    'ConditionCheckItem',
    inTransaction((other) => ({
      ConditionCheck: { ...second(other), ConditionExpression: 'attribute_not_exists(nothing)' },
    })),
  ],
];

beforeAll(async () => {
  walled = await openWalledTable();
  client = at(await sessionFor([tenantTag('0899')]));
});
afterAll(async () => {
  for (const one of clients) one.destroy();
  await walled.close();
});

describe('a session for one municipality', () => {
  test.each(operations)('may do %s with its own items', async (_, make) => {
    expect(await make(client, '0899', '0899')).toHaveProperty('$metadata.httpStatusCode', 200);
  });

  test.each(operations)('is refused %s as soon as one item is another’s', async (needed, make) => {
    const refusal = await refusalOf(make(client, '0899', '0898'));
    expect(refusal.name).toBe('AccessDeniedException');
    expect(refusal.message).toMatch(
      new RegExp(
        `^User: arn:aws:sts::000000000000:assumed-role/.+/test is not authorized to perform: dynamodb:${needed} ` +
          `on resource: arn:aws:dynamodb:.+:table/test because no identity-based policy allows the dynamodb:${needed} action$`,
      ),
    );
  });

  test('may neither scan, nor look at or touch the table itself', async () => {
    const scan = client.send(new ScanCommand({ TableName }));
    expect((await refusalOf(scan)).name).toBe('AccessDeniedException');
    const description = client.send(new DescribeTableCommand({ TableName }));
    expect((await refusalOf(description)).name).toBe('AccessDeniedException');
  });

  test('is over after its time, and a new one goes on', async () => {
    const short = at(await sessionFor([tenantTag('0899')], { DurationSeconds: 900 }));
    await short.send(new GetItemCommand({ TableName, Key: key('0899') }));
    walled.clock.advance(901_000);
    const refusal = await refusalOf(short.send(new GetItemCommand({ TableName, Key: key('0899') })));
    walled.clock.reset();
    expect(refusal.name).toBe('ExpiredTokenException');
  });

  test('is known by its token, which fits no other key', async () => {
    const [one, other] = [await sessionFor([tenantTag('0899')]), await sessionFor([tenantTag('0898')])];
    const mixed = at({ ...one, sessionToken: other.sessionToken });
    const refusal = await refusalOf(mixed.send(new GetItemCommand({ TableName, Key: key('0898') })));
    expect(refusal.name).toBe('UnrecognizedClientException');
  });
});

describe('a function itself', () => {
  test.each(operations)('may do no %s with the table, whose role it must take on', async (_, make) => {
    const own = at(walled.functionKey);
    expect((await refusalOf(make(own, '0899', '0899'))).name).toBe('AccessDeniedException');
  });
});

describe('the role of the table', () => {
  const refusals: [string, () => Promise<unknown>][] = [
    ['without a tag', () => sessionFor([])],
    ['with another tag', () => sessionFor([{ Key: 'other', Value: '0899' }])],
    ['with a tag too many', () => sessionFor([tenantTag('0899'), { Key: 'other', Value: 'x' }])],
    ['with no municipality code', () => sessionFor([tenantTag('089')])],
    ['by another function', () => sessionFor([tenantTag('0899')], { credentials: walled.otherKey })],
    [
      'by the local key, which is no function',
      () => sessionFor([tenantTag('0899')], { credentials: LOCAL_ACCESS_KEY }),
    ],
    [
      'when there is no such role',
      () => sessionFor([tenantTag('0899')], { RoleArn: 'arn:aws:iam::000000000000:role/none' }),
    ],
  ];
  test.each(refusals)('is not given %s', async (_, ask) => {
    const refusal = await refusalOf(ask());
    expect(refusal.name).toBe('AccessDenied');
    expect(refusal.message).toMatch(
      /is not authorized to perform: sts:(AssumeRole|TagSession) on resource: /,
    );
  });

  test('is not given for longer than an hour, nor to a wrong secret', async () => {
    expect((await refusalOf(sessionFor([tenantTag('0899')], { DurationSeconds: 7200 }))).name).toBe(
      'ValidationError',
    );
    const credentials = { ...walled.functionKey, secretAccessKey: 'wrong' };
    expect((await refusalOf(sessionFor([tenantTag('0899')], { credentials }))).name).toBe(
      'SignatureDoesNotMatch',
    );
  });
});
