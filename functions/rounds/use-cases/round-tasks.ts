import type { Actor, Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import type { Task } from '#shared/rounds/task.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { tasksOfGroup } from '../domain/tasks-of-group.ts';
import { readGroupRound } from '../store/group-round-store.ts';
import { readRound } from '../store/round-store.ts';
import { tasksIn } from '../store/task-store.ts';

/**
 * What the rounds ask of the actor, given all that is open in the actor's units (unit id and stored items). One round
 * trip: where the children of the groups that are called upon stand.
 */
export async function roundTasks(
  table: Table,
  { tenant, today, actor }: { tenant: string; today: string; actor: Actor },
  open: ReadonlyMap<string, readonly Item[]>,
): Promise<Task[]> {
  const held = actor.memberships.filter((membership) => holdsOn(membership, today));
  const found = [...open].map(([unitId, items]) => tasksIn(unitId, items));
  const mine = (unitId: string, groupId: string) => held.some((one) => isOver(one, unitId, groupId));
  const calls = found.flatMap((one) => one.calls).filter((call) => mine(call.unitId, call.groupId));
  const roundIds = [...new Set(calls.map((call) => call.roundId))];
  const [rounds, groups] = await Promise.all([
    Promise.all(roundIds.map((id) => readRound(table, tenant, id))),
    Promise.all(calls.map((call) => readGroupRound(table, { tenant, ...call }))),
  ]);
  const owed = calls.flatMap((call, index) => {
    const round = rounds.find((one) => one?.id === call.roundId);
    const group = groups[index];
    return round && group ? tasksOfGroup(round, group, actor.id) : [];
  });
  const leads = (unitId: string) => held.some((one) => one.role === 'leader' && one.unitId === unitId);
  const reviews = found
    .flatMap((one) => one.reviews)
    .filter((task) => leads(task.unitId) || task.responsibleId === actor.id);
  return [...owed, ...reviews];
}

function isOver(membership: Membership, unitId: string, groupId: string): boolean {
  if (unitOf(membership) !== unitId) return false;
  return (
    membership.role === 'leader' || (membership.role === 'staff' && membership.groupIds.includes(groupId))
  );
}
