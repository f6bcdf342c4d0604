import type { Actor, Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import { decide, type Reason } from '#shared/access/decide.ts';
import { scopeOf } from '#shared/access/grants.ts';
import type { CaseTask } from '#shared/concerns/open-task.ts';

/** The units on whose lists the actor may have cases: those where a role of today includes reading concerns. */
export const unitsWithCases = (actor: Actor, today: string): string[] => [
  ...new Set(
    actor.memberships
      .filter((held) => holdsOn(held, today) && scopeOf(held, 'concern.read', actor.roleSet) !== undefined)
      .flatMap((held) => unitOf(held) ?? []),
  ),
];

/**
 * Why a case on a list is the actor's to see; undefined when it is not. By the group or unit it is in; for those in a
 * service only what they hold or are asked to hold, and then by the child itself (`by-child`).
 */
export function whyListed(
  actor: Actor,
  task: CaseTask,
  today: string,
): { reasons: readonly Reason[] } | 'by-child' | undefined {
  const { unitId, groupId } = task;
  const subject =
    groupId === undefined ? { kind: 'unit' as const, unitId } : { kind: 'group' as const, unitId, groupId };
  const { allow, reasons } = decide(actor, 'concern.read', { tenant: actor.tenant, today, subject });
  if (allow) return { reasons };
  const isMine = task.holderId === actor.id || task.responsibleId === actor.id;
  return isMine ? 'by-child' : undefined;
}

/** Whether somebody with these roles can still hold a case of the unit: by working there, or from a service. */
export const mayHold = (
  memberships: readonly Membership[],
  unitId: string,
  today: string,
  roleSet: Actor['roleSet'],
): boolean =>
  memberships.some(
    (held) =>
      holdsOn(held, today) &&
      (unitOf(held) === unitId || scopeOf(held, 'concern.work', roleSet) === 'served'),
  );
