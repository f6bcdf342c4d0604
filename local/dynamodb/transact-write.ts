import { createHash } from 'node:crypto';
import type { Item } from './attribute-value.ts';
import { type Usage, addUsage, readUnits } from './capacity.ts';
import type { Database } from './database.ts';
import { itemSize } from './item-size.ts';
import { keyOf } from './keys.ts';
import { Refusal, invalid } from './refusal.ts';
import type { Body } from './request.ts';
import type { TableRecord } from './table-description.ts';
import { checkToken, rememberToken } from './tokens.ts';
import { type TransactRequest, actionsOf, consumedByTable } from './transaction.ts';
import { type Write, type WriteKind, applyWrite, parseWrite } from './write-item.ts';
import { WriteSession } from './write-session.ts';

const KINDS: readonly WriteKind[] = ['Put', 'Update', 'Delete', 'ConditionCheck'];
/** The largest sum of item sizes in one transaction: 4 MB. */
const LARGEST_TRANSACTION = 4 * 1024 * 1024;

interface Planned {
  record: TableRecord;
  write: Write;
  identity: Item;
}

interface Reason {
  Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError';
  Message?: string;
  Item?: unknown;
}

/**
 * Answers TransactWriteItems: up to 100 actions on different items, all or none, once per client token within ten
 * minutes. Throws TransactionCanceledException with a reason for each action, ValidationException,
 * ResourceNotFoundException or IdempotentParameterMismatchException.
 */
export async function transactWriteItems(database: Database, body: Body): Promise<Body> {
  const request = body as TransactRequest;
  const actions = actionsOf(request, KINDS);
  const token = request.ClientRequestToken;
  const fingerprint = createHash('sha256').update(JSON.stringify(request.TransactItems)).digest('base64');
  const planned = planOf(database, actions);
  if (token !== undefined && checkToken(database, token, fingerprint)) {
    const usages = readBack(database, planned);
    await database.journal.settled();
    return consumedByTable(request, usages, 'ReadCapacityUnits');
  }
  const session = new WriteSession(database);
  const usages = await session.run(() => {
    const used = carryOut(session, planned);
    if (token !== undefined) rememberToken(database, token, fingerprint, session.changes);
    return used;
  });
  return consumedByTable(request, usages, 'WriteCapacityUnits');
}

function planOf(database: Database, actions: { kind: WriteKind; action: Body }[]): Planned[] {
  const planned = actions.map(({ kind, action }) => {
    if (kind === 'Update' && action['UpdateExpression'] === undefined)
      throw invalid('UpdateExpression must be specified');
    if (kind === 'ConditionCheck' && action['ConditionExpression'] === undefined) {
      throw invalid('ConditionExpression must be specified for a ConditionCheck');
    }
    const write = parseWrite(kind, action);
    const identity = write.request.Item ?? write.request.Key ?? {};
    return { write, identity, record: database.catalogue.usable(write.request.TableName) };
  });
  if (planned.reduce((sum, { identity }) => sum + itemSize(identity), 0) > LARGEST_TRANSACTION) {
    throw invalid('Transaction request size exceeds the limit of 4 MB');
  }
  const targets = planned.map(({ record, identity }) =>
    JSON.stringify([record.table.TableName, keyOf(record.table.KeySchema, identity)]),
  );
  if (new Set(targets).size < targets.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
  return planned;
}

/** A repeated transaction changes nothing and is charged for reading its items. */
function readBack(database: Database, planned: Planned[]): Map<string, Usage> {
  const session = new WriteSession(database);
  const usages = new Map<string, Usage>();
  for (const { record, identity } of planned) {
    const item = session.read(record, identity);
    const sum = usages.get(record.table.TableName) ?? { table: 0, global: {}, local: {} };
    sum.table += 2 * readUnits(item ? itemSize(item) : 0, true);
    usages.set(record.table.TableName, sum);
  }
  return usages;
}

function carryOut(session: WriteSession, planned: Planned[]): Map<string, Usage> {
  const usages = new Map<string, Usage>();
  const reasons = planned.map(({ record, write }): Reason => {
    try {
      const { usage } = applyWrite(session, record, write);
      const sum = usages.get(record.table.TableName) ?? { table: 0, global: {}, local: {} };
      addUsage(sum, { table: usage.table * 2, global: usage.global, local: usage.local });
      usages.set(record.table.TableName, sum);
      return { Code: 'None' };
    } catch (error) {
      return reasonOf(error);
    }
  });
  if (reasons.some(({ Code }) => Code !== 'None')) {
    const codes = reasons.map(({ Code }) => Code).join(', ');
    const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
    throw new Refusal('TransactionCanceledException', message, {
      Message: message,
      CancellationReasons: reasons,
    });
  }
  return usages;
}

function reasonOf(error: unknown): Reason {
  if (!(error instanceof Refusal)) throw error;
  if (error.name === 'ConditionalCheckFailedException') {
    return {
      Code: 'ConditionalCheckFailed',
      Message: error.message,
      ...('Item' in error.body && { Item: error.body['Item'] }),
    };
  }
  if (error.name !== 'ValidationException') throw error;
  return { Code: 'ValidationError', Message: error.message };
}
