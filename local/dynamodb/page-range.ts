import dynalite, { type Range } from 'dynalite/db/index.js';
import { type AttributeValue, type Item, sameValue, typeOf } from './attribute-value.ts';
import { indexKey, indexPrefix, itemKey, itemPrefix, keyOf, partitionPrefix, under } from './keys.ts';
import { invalid } from './refusal.ts';
import type { PageRequest } from './request.ts';
import type { IndexDescription, KeyElement, TableDescription } from './table-description.ts';

/** Where a Query or Scan reads: a table, or one of its indexes. */
export interface Source {
  table: TableDescription;
  index?: IndexDescription;
}

/** Operators that narrow a sort key, each as the range of what follows the partition's part of the key. */
const RANGES: Record<string, (low: string, high: string) => Range> = {
  EQ: (low) => ({ gte: `${low}/`, lt: `${low}0` }),
  LT: (low) => ({ gte: '', lt: `${low}/` }),
  LE: (low) => ({ gte: '', lt: `${low}0` }),
  GT: (low) => ({ gte: `${low}0`, lt: '~' }),
  GE: (low) => ({ gte: `${low}/`, lt: '~' }),
  BEGINS_WITH: (low) => ({ gte: low, lt: `${low}~` }),
  BETWEEN: (low, high) => ({ gte: `${low}/`, lt: `${high}0` }),
};
// An encoded key part ends with "/", and "0" is the next character: `${part}0` is the end of everything equal to part.

/** The storage range a checked Query reads. Throws ValidationException when its conditions do not fit the keys. */
export function queryRange({ table, index }: Source, request: PageRequest): Range {
  const [hash, sort] = (index?.KeySchema ?? table.KeySchema) as [KeyElement, KeyElement | undefined];
  const conditions = request.KeyConditions ?? {};
  const partition = conditions[hash.AttributeName];
  if (!partition) throw invalid(`Query condition missed key schema element: ${hash.AttributeName}`);
  if (partition.ComparisonOperator !== 'EQ') throw invalid('Query key condition not supported');
  const narrowing = sort && conditions[sort.AttributeName];
  const names = Object.keys(conditions);
  if (names.length > (narrowing ? 2 : 1)) {
    throw invalid(
      sort
        ? `Query condition missed key schema element: ${sort.AttributeName}`
        : 'Query key condition not supported',
    );
  }
  for (const name of names) {
    const type = table.AttributeDefinitions.find(
      ({ AttributeName }) => AttributeName === name,
    )?.AttributeType;
    if (conditions[name]?.AttributeValueList.some((value) => typeOf(value) !== type)) {
      throw invalid(
        'One or more parameter values were invalid: Condition parameter type does not match schema type',
      );
    }
  }
  const value = partition.AttributeValueList[0] as AttributeValue;
  if (value.S === '' || value.B === '') {
    throw invalid(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: ${hash.AttributeName}`,
    );
  }
  const start = prefixOf({ table, ...(index && { index }) }) + partitionPrefix(value);
  if (!narrowing) return { gte: start, lt: `${start}~` };
  const toRange = RANGES[narrowing.ComparisonOperator];
  if (!toRange) throw invalid('Attempted conditional constraint is not an indexable operation');
  const [low = '', high = ''] = narrowing.AttributeValueList.map((bound) => dynalite.toRangeStr(bound));
  const { gte = '', lt = '~' } = toRange(low, high);
  return { gte: start + gte, lt: start + lt };
}

/** The storage range a checked Scan reads: everything, or one segment of the hashed partition keys. */
export function scanRange(source: Source, { Segment = 0, TotalSegments = 1 }: PageRequest): Range {
  const prefix = prefixOf(source);
  const edge = (segment: number) =>
    Math.ceil((4096 * segment) / TotalSegments)
      .toString(16)
      .padStart(3, '0');
  const last = Segment + 1 === TotalSegments ? under(prefix).lt : prefix + edge(Segment + 1);
  return { gte: prefix + edge(Segment), lt: last };
}

/** Narrows a range to what follows the start key in reading order. Throws ValidationException when the key does not fit. */
export function continued({ table, index }: Source, range: Range, request: PageRequest): Range {
  const start = request.ExclusiveStartKey;
  if (!start) return range;
  const schema = [...table.KeySchema, ...(index?.KeySchema ?? [])];
  const names = new Set(schema.map(({ AttributeName }) => AttributeName));
  const fits =
    Object.keys(start).length === names.size && [...names].every((name) => isTyped(table, name, start[name]));
  if (!fits) throw invalid('The provided starting key is invalid');
  const key = index ? indexKey(table, index, start) : itemKey(table, start);
  if (key < (range.gte ?? '') || key >= (range.lt ?? '')) {
    throw invalid('The provided starting key is outside query boundaries based on provided conditions');
  }
  if (request.ScanIndexForward === false) return { ...range, lt: key };
  const { lt } = range;
  return { gt: key, ...(lt !== undefined && { lt }) };
}

/** The key that the next page starts after. */
export function lastKey({ table, index }: Source, item: Item): Item {
  return { ...keyOf(table.KeySchema, item), ...(index && keyOf(index.KeySchema, item)) };
}

function prefixOf({ table, index }: Source): string {
  return index ? indexPrefix(table.TableName, index.IndexName) : itemPrefix(table.TableName);
}

function isTyped(table: TableDescription, name: string, value: AttributeValue | undefined): boolean {
  const type = table.AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType;
  return value !== undefined && typeOf(value) === type && !sameValue(value, { S: '' });
}
