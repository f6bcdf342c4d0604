import { list, record, text } from '#local/assembly/json.ts';
import { nameOf } from './keys.ts';
import type { Body } from './request.ts';

/** One right that a request needs. */
export interface NeededRight {
  /** For example dynamodb:GetItem. */
  action: string;
  table: string;
  index?: string;
  /** The partition key values that the request touches, as text; undefined where it names none, as a Scan. */
  leadingKeys?: string[];
}

/** The name of a table's or index's partition key. */
export type PartitionKeyOf = (table: string, index?: string) => string;

/**
 * The rights a request needs: a batch needs its own for each table, a transaction each item's own operation. The body is
 * not checked yet: what is malformed names no keys.
 * Source: service authorization reference, "Actions, resources, and condition keys for Amazon DynamoDB".
 */
export function rightsFor(
  action: string,
  body: Readonly<Body>,
  partitionKeyOf: PartitionKeyOf,
): NeededRight[] {
  const right = (verb: string, table: unknown, keys?: unknown[]): NeededRight => {
    const name = nameOf(text(table));
    const values = keys?.map((key) => textOf(record(key)[partitionKeyOf(name)]));
    const isWhole = values !== undefined && values.length > 0 && values.every((value) => value !== undefined);
    return { action: `dynamodb:${verb}`, table: name, ...(isWhole && { leadingKeys: values }) };
  };
  const batch = (keysOf: (asked: unknown) => unknown[]) =>
    Object.entries(record(body.RequestItems)).map(([table, asked]) => right(action, table, keysOf(asked)));
  const inTransaction = (verbs: Record<string, string>) =>
    list(body.TransactItems).flatMap((item) =>
      Object.entries(record(item)).map(([kind, value]) => {
        const { TableName, Key, Item } = record(value);
        return right(verbs[kind] ?? kind, TableName, [Item ?? Key]);
      }),
    );
  switch (action) {
    case 'GetItem':
    case 'DeleteItem':
    case 'UpdateItem':
      return [right(action, body.TableName, [body.Key])];
    case 'PutItem':
      return [right(action, body.TableName, [body.Item])];
    case 'BatchGetItem':
      return batch((asked) => list(record(asked).Keys));
    case 'BatchWriteItem':
      return batch((asked) =>
        list(asked).map((one) => {
          const { PutRequest, DeleteRequest } = record(one);
          return PutRequest ? record(PutRequest).Item : record(DeleteRequest).Key;
        }),
      );
    case 'TransactGetItems':
      return inTransaction({ Get: 'GetItem' });
    case 'TransactWriteItems':
      return inTransaction({
        ...{ Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' },
        ConditionCheck: 'ConditionCheckItem',
      });
    case 'Query':
      return [queried(body, partitionKeyOf)];
    default: {
      const index = text(body.IndexName);
      const table = nameOf(text(body.TableName) || text(body.StreamArn));
      return [{ action: `dynamodb:${action}`, table, ...(index && { index }) }];
    }
  }
}

/** The key condition has the partition key's value on one side of an equals sign (or in the older KeyConditions). */
function queried(body: Readonly<Body>, partitionKeyOf: PartitionKeyOf): NeededRight {
  const table = nameOf(text(body.TableName));
  const index = text(body.IndexName) || undefined;
  const wanted = partitionKeyOf(table, index);
  const names = record(body.ExpressionAttributeNames);
  const values = record(body.ExpressionAttributeValues);
  const older = list(record(record(body.KeyConditions)[wanted]).AttributeValueList)[0];
  const found = [
    ...text(body.KeyConditionExpression).matchAll(/(#?[\w.-]+)\s*=\s*(:\w+)|(:\w+)\s*=\s*(#?[\w.-]+)/g),
  ].flatMap(([, left, right, first, second]) => {
    const name = left ?? second ?? '';
    return text(names[name], name) === wanted ? [values[right ?? first ?? '']] : [];
  });
  const keys = (older === undefined ? found : [older]).map(textOf);
  const leadingKeys = keys.filter((key) => key !== undefined);
  return {
    action: 'dynamodb:Query',
    table,
    ...(index && { index }),
    ...(leadingKeys.length > 0 && { leadingKeys }),
  };
}

/** The value of a key attribute as IAM compares it. */
function textOf(value: unknown): string | undefined {
  const [written] = Object.values(record(value));
  return typeof written === 'string' ? written : undefined;
}
