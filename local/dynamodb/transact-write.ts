import { createHash } from 'node:crypto';
import { type CapacityDetail, type Usage, addUsage, consumed, readUnits } from './capacity.ts';
import type { Database } from './database.ts';
import { itemSize } from './item-size.ts';
import { itemKey } from './keys.ts';
import { Refusal, invalid } from './refusal.ts';
import type { Body } from './request.ts';
import type { TableRecord } from './table-description.ts';
import { forgetTokens, rememberToken, tokenOf } from './tokens.ts';
import { type Write, type WriteKind, applyWrite, parseWrite } from './write-item.ts';
import { WriteSession } from './write-session.ts';

const KINDS: readonly string[] = ['Put', 'Update', 'Delete', 'ConditionCheck'];
/** The largest sum of item sizes in one transaction: 4 MB. */
const LARGEST_TRANSACTION = 4 * 1024 * 1024;

interface Reason {
  Code: string;
  Message?: string;
  Item?: unknown;
}

/**
 * Answers TransactWriteItems: up to 100 actions on different items, all or none. Throws TransactionCanceledException
 * with a reason for each action, ValidationException, or IdempotentParameterMismatchException.
 */
export async function transactWriteItems(database: Database, body: Body): Promise<Body> {
  const actions = actionsOf(body['TransactItems'], 'transactItems');
  const detail = body['ReturnConsumedCapacity'] as CapacityDetail | undefined;
  const token = body['ClientRequestToken'] as string | undefined;
  const fingerprint = createHash('sha256').update(JSON.stringify(actions)).digest('base64');
  const known = token === undefined ? undefined : tokenOf(database, token);
  if (known && known !== fingerprint) {
    throw new Refusal(
      'IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request. Do not reuse a client token with different requests, unless the requests are identical',
    );
  }
  const writes = actions.map(([kind, action]) => parseWrite(kind as WriteKind, action));
  const planned = planOf(database, writes);
  if (known) return answer(detail, repeated(database, planned), 'ReadCapacityUnits');
  const session = new WriteSession(database);
  const usages = carryOut(session, planned);
  if (token !== undefined) rememberToken(database, token, fingerprint, session.changes);
  await session.commit();
  forgetTokens(database);
  return answer(detail, usages, 'WriteCapacityUnits');
}
