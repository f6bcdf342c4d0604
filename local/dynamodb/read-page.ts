import dynalite, { type Range } from 'dynalite/db/index.js';
import type { Item } from './attribute-value.ts';
import { type Usage, consumed, readUnits } from './capacity.ts';
import { indexOf } from './catalogue.ts';
import { satisfies } from './condition.ts';
import type { Database } from './database.ts';
import { itemSize } from './item-size.ts';
import { itemKey } from './keys.ts';
import { notProjected } from './index-keys.ts';
import { type Source, continued, lastKey, queryRange, scanRange } from './page-range.ts';
import { demand, invalid } from './refusal.ts';
import { type Body, type PageRequest, checked } from './request.ts';

/** How much one Query or Scan reads before it answers a page: 1 MB. */
const PAGE = 1024 * 1024;

/** Answers Query. */
export async function query(database: Database, body: Body): Promise<Body> {
  const request = checked('query', body);
  const source = sourceOf(database, request);
  checkFilter(source, request);
  return readPage(database, source, request, queryRange(source, request));
}

/** Answers Scan, also of one segment. */
export async function scan(database: Database, body: Body): Promise<Body> {
  const request = checked('scan', body);
  const source = sourceOf(database, request);
  return readPage(database, source, request, scanRange(source, request));
}

function sourceOf(database: Database, request: PageRequest): Source & { isLocal: boolean } {
  const { table } = database.catalogue.usable(request.TableName);
  demand(dynalite.validateKeyPaths(request._projection?.nestedPaths, table));
  demand(dynalite.validateKeyPaths(request._filter?.nestedPaths, table));
  if (request.IndexName === undefined) return { table, isLocal: false };
  const found = indexOf(table, request.IndexName);
  if (!found) throw invalid(`The table does not have the specified index: ${request.IndexName}`);
  if (found.isLocal) return { table, ...found };
  if (found.index.Backfilling)
    throw invalid(`Cannot read from backfilling global secondary index: ${request.IndexName}`);
  if (request.ConsistentRead) throw invalid('Consistent reads are not supported on global secondary indexes');
  if (request.Select === 'ALL_ATTRIBUTES' && found.index.Projection.ProjectionType !== 'ALL') {
    throw invalid(
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary ' +
        `index ${request.IndexName} because its projection type is not ALL`,
    );
  }
  const missing = notProjected({ table, index: found.index }, request)[0];
  if (missing !== undefined) {
    throw invalid(
      `One or more parameter values were invalid: Global secondary index ${request.IndexName} does not project ${missing}`,
    );
  }
  return { table, ...found };
}

async function readPage(
  database: Database,
  source: Source & { isLocal: boolean },
  request: PageRequest,
  whole: Range,
): Promise<Body> {
  const range = continued(source, whole, request);
  const limit = request.Limit;
  const isReverse = request.ScanIndexForward === false;
  const items: Item[] = [];
  let [size, count] = [0, 0];
  let last: Item | undefined;
  for await (const [, text] of database.journal.range({
    ...range,
    reverse: isReverse,
    ...(limit && { limit }),
  })) {
    const entry = JSON.parse(text) as Item;
    size += itemSize(entry);
    count += 1;
    if (passes(entry, request)) items.push(entry);
    if (count !== limit && size < PAGE) continue;
    last = entry;
    break;
  }
  const found = wholeItems(database, source, request, items);
  const paths = request._projection?.paths ?? request.AttributesToGet;
  const shown = paths ? found.map((item) => dynalite.mapPaths(paths, item)) : found;
  const capacity = consumed(
    request.ReturnConsumedCapacity,
    source.table.TableName,
    usageOf(source, request, size),
  );
  return {
    Count: items.length,
    ScannedCount: count,
    ...(request.Select !== 'COUNT' && { Items: shown }),
    ...(last && { LastEvaluatedKey: lastKey(source, last) }),
    ...(capacity && { ConsumedCapacity: capacity }),
  };
}

/** A local index that projects less still answers more when asked: whole items are fetched from the table. */
function wholeItems(database: Database, source: Source, request: PageRequest, items: Item[]): Item[] {
  const { table, index } = source;
  const wantsAll = request.Select === 'ALL_ATTRIBUTES' && index?.Projection.ProjectionType !== 'ALL';
  if (!index || (!wantsAll && notProjected(source, request).length === 0)) return items;
  return items.map((entry) => {
    const text = database.journal.committed(itemKey(table, entry));
    return text === undefined ? entry : (JSON.parse(text) as Item);
  });
}

function passes(item: Item, request: PageRequest): boolean {
  if (request._filter) return satisfies(item, request._filter.expression);
  const filter = request.QueryFilter ?? request.ScanFilter;
  return filter === undefined || dynalite.matchesFilter(item, filter, request.ConditionalOperator);
}

function checkFilter({ table, index }: Source, request: PageRequest): void {
  const filtered = Object.keys(request._filter?.pathHeads ?? request.QueryFilter ?? {});
  const keys = (index?.KeySchema ?? table.KeySchema).map(({ AttributeName }) => AttributeName);
  const key = filtered.find((name) => keys.includes(name));
  if (key === undefined) return;
  throw invalid(
    `${request._filter ? 'Filter Expression' : 'QueryFilter'} can only contain non-primary key attributes: Primary key attribute: ${key}`,
  );
}

function usageOf(
  { index, isLocal }: Source & { isLocal: boolean },
  request: PageRequest,
  size: number,
): Usage {
  const units = readUnits(size, request.ConsistentRead === true);
  if (!index) return { table: units, global: {}, local: {} };
  const named = { [index.IndexName]: units };
  return isLocal ? { table: 0, global: {}, local: named } : { table: 0, global: named, local: {} };
}
