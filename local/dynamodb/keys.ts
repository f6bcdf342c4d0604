import dynalite from 'dynalite/db/index.js';
import type { AttributeValue, Item } from './attribute-value.ts';
import type { IndexDescription, KeyElement, TableDescription } from './table-description.ts';

// A table name has no "~" ([a-zA-Z0-9_.-]), an encoded key has only hex digits and "/": ranges never overlap.

/** Start of every item key of a table. */
export const itemPrefix = (table: string) => `item~${table}~`;
/** Start of every entry of one index. */
export const indexPrefix = (table: string, index: string) => `index~${table}~${index}~`;
/** Start of every entry of a table's expiry index. */
export const expiryPrefix = (table: string) => `expiry~${table}~`;
/** Everything that starts with a prefix. */
export const under = (prefix: string) => ({ gte: prefix, lt: `${prefix}\u{7f}` });

/** The storage key of an item or of its primary key. */
export function itemKey(table: TableDescription, item: Item): string {
  return itemPrefix(table.TableName) + dynalite.createKey(item, table);
}

/** The storage key of an item's entry in an index: the index key, then the whole primary key. */
export function indexKey(table: TableDescription, index: IndexDescription, item: Item): string {
  const sorted = dynalite.createKey(item, table, index.KeySchema);
  return indexPrefix(table.TableName, index.IndexName) + sorted + dynalite.createKey(item, table);
}

/** Start of the part of an item or index key that one partition key value has. */
export function partitionPrefix(value: AttributeValue): string {
  const [type, text] = Object.entries(value)[0] as [string, string];
  return `${dynalite.hashPrefix(text, type)}/${dynalite.toRangeStr(value)}/`;
}

/** The primary key of an item. */
export function keyOf(schema: readonly KeyElement[], item: Item): Item {
  const key: Item = {};
  for (const { AttributeName } of schema) {
    const value = item[AttributeName];
    if (value) key[AttributeName] = value;
  }
  return key;
}

/** What an index holds of an item; undefined when the item lacks one of the index's key attributes. */
export function projected(
  table: TableDescription,
  index: IndexDescription,
  item: Item | undefined,
): Item | undefined {
  if (!item || index.KeySchema.some(({ AttributeName }) => !item[AttributeName])) return undefined;
  if (index.Projection.ProjectionType === 'ALL') return item;
  const entry = { ...keyOf(table.KeySchema, item), ...keyOf(index.KeySchema, item) };
  for (const name of index.Projection.NonKeyAttributes ?? []) {
    const value = item[name];
    if (value) entry[name] = value;
  }
  return entry;
}

/** The name in a table name or table ARN; DynamoDB takes either. */
export function nameOf(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? (nameOrArn.split('/')[1] ?? nameOrArn) : nameOrArn;
}
