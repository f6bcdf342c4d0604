import { holdsOn, unitOf, type Membership } from '#shared/access/actor.ts';
import type { Reason } from '#shared/access/decide.ts';
import { done } from '#shared/refusals.ts';
import { listTasks as contract, type Task } from '#shared/rounds/list-tasks.contract.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { tasksOfGroup } from '../domain/tasks-of-group.ts';
import { readGroupRound } from '../store/group-round-store.ts';
import { readRound } from '../store/round-store.ts';
import { readTasks } from '../store/task-store.ts';

/** Two round trips: what the actor's units are called upon for, then where the children of those groups stand. */
export const listTasks = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, actor, today }) {
      const held = actor.memberships.filter((membership) => holdsOn(membership, today));
      const unitIds = [...new Set(held.flatMap((one) => unitOf(one) ?? []))];
      const found = await Promise.all(unitIds.map((unitId) => readTasks(table, tenant, unitId)));
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
      return done({ tasks: [...owed, ...reviews].sort(bySoonest), why: reasonsOf(held) });
    },
  });

/** The permission is everyone's; what is listed follows from the roles held. */
const reasonsOf = (held: readonly Membership[]): Reason[] => [
  ...(held.some((one) => one.role === 'staff') ? ['staff-of-the-group' as const] : []),
  ...(held.some((one) => one.role === 'leader') ? ['leader-of-the-unit' as const] : []),
];

function isOver(membership: Membership, unitId: string, groupId: string): boolean {
  if (unitOf(membership) !== unitId) return false;
  return (
    membership.role === 'leader' || (membership.role === 'staff' && membership.groupIds.includes(groupId))
  );
}

const bySoonest = (one: Task, other: Task): number =>
  one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id);
