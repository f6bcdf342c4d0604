import dynalite, { type Snapshot } from 'dynalite/db/index.js';
import type { Item } from './attribute-value.ts';
import { type Usage, consumed, readUnits } from './capacity.ts';
import type { Database } from './database.ts';
import { itemSize } from './item-size.ts';
import { itemKey } from './keys.ts';
import { demand } from './refusal.ts';
import { type Body, type ReadRequest, checked } from './request.ts';
import { type TransactRequest, actionsOf, consumedByTable } from './transaction.ts';

/** The largest answer of BatchGetItem: 16 MB. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** Answers GetItem. */
export function getItem(database: Database, body: Body): Body {
  const request = checked('getItem', body);
  const { item, size } = read(database, request);
  const capacity = consumed(
    request.ReturnConsumedCapacity,
    request.TableName,
    readUsage(size, request.ConsistentRead),
  );
  return { ...(item && { Item: item }), ...(capacity && { ConsumedCapacity: capacity }) };
}

/** Answers BatchGetItem; keys beyond 16 MB of items come back as UnprocessedKeys. */
export function batchGetItem(database: Database, body: Body): Body {
  const request = checked('batchGetItem', body);
  const responses: Record<string, Item[]> = {};
  const unprocessed: Record<string, Body> = {};
  const capacity: Body[] = [];
  let total = 0;
  for (const [TableName, { Keys, ...options }] of Object.entries(request.RequestItems)) {
    const found: Item[] = [];
    const left: Item[] = [];
    const usage: Usage = { table: 0, global: {}, local: {} };
    for (const Key of Keys) {
      const { item, size } = read(database, { ...options, TableName, Key });
      if (total + size > LARGEST_ANSWER) {
        left.push(Key);
        continue;
      }
      total += size;
      usage.table += readUnits(size, options.ConsistentRead === true);
      if (item) found.push(item);
    }
    responses[TableName] = found;
    if (left.length > 0) {
      const { _projection, ...asAsked } = options;
      unprocessed[TableName] = { ...asAsked, Keys: left };
    }
    const units = consumed(request.ReturnConsumedCapacity, TableName, usage);
    if (units) capacity.push(units);
  }
  return {
    Responses: responses,
    UnprocessedKeys: unprocessed,
    ...(capacity.length > 0 && { ConsumedCapacity: capacity }),
  };
}

/** Answers TransactGetItems: up to 100 items as of one moment. */
export async function transactGetItems(database: Database, body: Body): Promise<Body> {
  const request = body as TransactRequest;
  const reads = actionsOf(request, ['Get']).map(({ action }) => checked('getItem', action));
  const usages = new Map<string, Usage>();
  const snapshot = database.journal.snapshot();
  try {
    const responses = reads.map((each) => {
      const { item, size } = read(database, each, snapshot);
      const sum = usages.get(each.TableName) ?? { table: 0, global: {}, local: {} };
      sum.table += 2 * readUnits(size, true);
      usages.set(each.TableName, sum);
      return item ? { Item: item } : {};
    });
    return { Responses: responses, ...consumedByTable(request, usages, 'ReadCapacityUnits') };
  } finally {
    await snapshot.close();
  }
}

/** One item, or what the projection asks of it, and the size of the whole item in bytes (0 when absent). */
function read(
  database: Database,
  request: ReadRequest,
  snapshot?: Snapshot,
): { item: Item | undefined; size: number } {
  const { table } = database.catalogue.usable(request.TableName);
  demand(dynalite.validateKey(request.Key, table));
  demand(dynalite.validateKeyPaths(request._projection?.nestedPaths, table));
  const text = database.journal.committed(itemKey(table, request.Key), snapshot);
  if (text === undefined) return { item: undefined, size: 0 };
  const item = JSON.parse(text) as Item;
  const paths = request._projection?.paths ?? request.AttributesToGet;
  return { item: paths ? dynalite.mapPaths(paths, item) : item, size: itemSize(item) };
}

function readUsage(size: number, isConsistent: boolean | undefined): Usage {
  return { table: readUnits(size, isConsistent === true), global: {}, local: {} };
}
