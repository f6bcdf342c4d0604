import { type CapacityDetail, type UnitKind, type Usage, consumed } from './capacity.ts';
import { invalid } from './refusal.ts';
import type { Body } from './request.ts';

/** The body of TransactWriteItems or TransactGetItems. */
export interface TransactRequest extends Body {
  TransactItems?: Body[];
  ClientRequestToken?: string;
  ReturnConsumedCapacity?: CapacityDetail;
}

/** The actions of a transaction, 1 to 100, each of exactly one of the kinds. Throws ValidationException. */
export function actionsOf<K extends string>(
  request: TransactRequest,
  kinds: readonly K[],
): { kind: K; action: Body }[] {
  const items = request.TransactItems;
  if (!Array.isArray(items)) throw broken('null', 'Member must not be null');
  if (items.length < 1) throw broken("'[]'", 'Member must have length greater than or equal to 1');
  if (items.length > 100)
    throw broken(`'${items.length} actions'`, 'Member must have length less than or equal to 100');
  const token: unknown = request.ClientRequestToken;
  if (token !== undefined && (typeof token !== 'string' || token.length < 1 || token.length > 36)) {
    throw invalid(
      "1 validation error detected: Value at 'clientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 36",
    );
  }
  return items.map((item) => {
    const named = kinds.filter((kind) => item[kind] !== undefined && item[kind] !== null);
    const [kind] = named;
    if (!kind || named.length > 1) {
      throw invalid('TransactItems can only contain one of ' + kinds.join(', '));
    }
    // Checking a request consumes it, and the transaction is fingerprinted as it came.
    return { kind, action: structuredClone(item[kind]) as Body };
  });
}

/** The ConsumedCapacity of a transaction: one entry for each table. */
export function consumedByTable(request: TransactRequest, usages: Map<string, Usage>, kind: UnitKind): Body {
  const capacity = Array.from(usages, ([name, usage]) =>
    consumed(request.ReturnConsumedCapacity, name, usage, kind),
  );
  return capacity[0] ? { ConsumedCapacity: capacity } : {};
}

function broken(value: string, constraint: string) {
  return invalid(
    `1 validation error detected: Value ${value} at 'transactItems' failed to satisfy constraint: ${constraint}`,
  );
}
