import { roundStates } from '#shared/rounds/states.ts';
import { nextRoundStates, type RoundState } from '#shared/rounds/round.ts';
import type { Table } from '#functions/kernel/table.ts';
import { roundKey } from './round-store.ts';

interface Where {
  tenant: string;
  roundId: string;
}

/**
 * Moves the round on. Only from a state that may come before; false when it stands elsewhere, for example because
 * another execution has moved it. `also` is further SET clauses with their values, `when` a further condition.
 */
async function move(
  table: Table,
  { tenant, roundId }: Where,
  to: RoundState,
  more: { also?: string; remove?: string; when?: string; values?: Record<string, unknown> } = {},
): Promise<boolean> {
  const prior = roundStates.filter((state) => nextRoundStates[state].includes(to));
  const names = prior.map((_, index) => `:prior${index}`);
  return table.update({
    Key: roundKey(tenant, roundId),
    UpdateExpression:
      `SET #state = :to, version = version + :one${more.also ? `, ${more.also}` : ''}` +
      (more.remove ? ` REMOVE ${more.remove}` : ''),
    ConditionExpression: `#state IN (${names.join(', ')})${more.when ? ` AND ${more.when}` : ''}`,
    ExpressionAttributeNames: { '#state': 'state', ...(more.remove && { '#total': 'total' }) },
    ExpressionAttributeValues: {
      ':to': to,
      ':one': 1,
      ...Object.fromEntries(prior.map((state, index) => [`:prior${index}`, state])),
      ...more.values,
    },
  });
}

/** A round that has begun to open cannot be cancelled. */
export const cancelStored = (table: Table, where: Where, seen: number): Promise<boolean> =>
  move(table, where, 'cancelled', {
    when: 'attribute_not_exists(begunAt) AND version = :seen',
    values: { ':seen': seen },
  });

export const markOpen = (table: Table, where: Where, at: string): Promise<boolean> =>
  move(table, where, 'open', {
    also: 'openedAt = :at',
    remove: 'doing, finished, #total',
    values: { ':at': at },
  });

export const closeOwn = (table: Table, where: Where): Promise<boolean> => move(table, where, 'own-closed');
export const beginJoint = (table: Table, where: Where): Promise<boolean> => move(table, where, 'joint');
export const markClosed = (table: Table, where: Where, at: string): Promise<boolean> =>
  move(table, where, 'closed', {
    also: 'closedAt = :at',
    remove: 'doing, finished, #total',
    values: { ':at': at },
  });
export const markLocked = (table: Table, where: Where): Promise<boolean> => move(table, where, 'locked');
