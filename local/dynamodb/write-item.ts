import dynalite from 'dynalite/db/index.js';
import type { Item } from './attribute-value.ts';
import { type Usage, consumed, writeUsage } from './capacity.ts';
import { satisfies } from './condition.ts';
import type { Database } from './database.ts';
import { checkIndexKeys } from './index-keys.ts';
import { LARGEST_ITEM, itemSize } from './item-size.ts';
import { Refusal, demand, invalid } from './refusal.ts';
import { type Body, type WriteRequest, checked } from './request.ts';
import type { TableRecord } from './table-description.ts';
import { applyUpdate } from './update-expression.ts';
import { WriteSession } from './write-session.ts';

/** The kinds of writes that can stand alone or, with a check, in a transaction. */
export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** A checked write and how to answer when its condition fails. */
export interface Write {
  kind: WriteKind;
  request: WriteRequest;
  showsItemOnFailure: boolean;
}

const rules = {
  Put: 'putItem',
  Update: 'updateItem',
  Delete: 'deleteItem',
  ConditionCheck: 'deleteItem',
} as const;

/** Checks the body of a PutItem, UpdateItem, DeleteItem or of one action of a transaction. The body is consumed. */
export function parseWrite(kind: WriteKind, body: Body): Write {
  const shows = body['ReturnValuesOnConditionCheckFailure'];
  if (shows !== undefined && shows !== 'NONE' && shows !== 'ALL_OLD') {
    throw invalid(
      `1 validation error detected: Value '${String(shows)}' at 'returnValuesOnConditionCheckFailure' failed to ` +
        'satisfy constraint: Member must satisfy enum value set: [ALL_OLD, NONE]',
    );
  }
  const request = checked(rules[kind], body);
  return { kind, request, showsItemOnFailure: shows === 'ALL_OLD' };
}

/** Answers PutItem, UpdateItem and DeleteItem. */
export async function writeItem(database: Database, kind: WriteKind, body: Body): Promise<Body> {
  const write = parseWrite(kind, body);
  const session = new WriteSession(database);
  const record = database.catalogue.usable(write.request.TableName);
  const { attributes, usage } = await session.run(() => applyWrite(session, record, write));
  const capacity = consumed(write.request.ReturnConsumedCapacity, record.table.TableName, usage);
  return { ...(attributes && { Attributes: attributes }), ...(capacity && { ConsumedCapacity: capacity }) };
}

/**
 * Carries one write out in a session. Returns what ReturnValues asks for and the units used. Throws
 * ConditionalCheckFailedException, with the item when asked for, or ValidationException.
 */
export function applyWrite(
  session: WriteSession,
  record: TableRecord,
  write: Write,
): { attributes?: Item; usage: Usage } {
  const { kind, request } = write;
  const { table } = record;
  const identity = request.Item ?? request.Key ?? {};
  demand(request.Item ? dynalite.validateItem(identity, table) : dynalite.validateKey(identity, table));
  demand(dynalite.validateKeyPaths(request._condition?.nestedPaths, table));
  const old = session.read(record, identity);
  if (!isMet(request, old)) {
    const shown = write.showsItemOnFailure && old ? { Item: old } : {};
    throw new Refusal('ConditionalCheckFailedException', 'The conditional request failed', shown);
  }
  if (kind === 'ConditionCheck') return { usage: writeUsage(table, old, old) };
  const { next, attributes } =
    kind === 'Update'
      ? applyUpdate(table, request, old)
      : { next: request.Item, attributes: request.ReturnValues === 'ALL_OLD' ? old : undefined };
  if (next && itemSize(next) > LARGEST_ITEM) {
    throw invalid(`Item size ${kind === 'Update' ? 'to update ' : ''}has exceeded the maximum allowed size`);
  }
  if (next) checkIndexKeys(table, next);
  session.change(record, old, next);
  return { ...(attributes && { attributes }), usage: writeUsage(table, old, next) };
}

function isMet(request: WriteRequest, old: Item | undefined): boolean {
  if (request._condition) return satisfies(old ?? {}, request._condition.expression);
  return (
    !request.Expected || dynalite.matchesFilter(old ?? {}, request.Expected, request.ConditionalOperator)
  );
}
