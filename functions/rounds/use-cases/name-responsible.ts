import type { FollowUp } from '#shared/rounds/follow-up.ts';
import { listGroups } from '#functions/people/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import type { Roster } from '../domain/group-round.ts';

/**
 * Puts the names of those responsible as we know them. Responsible may be: whoever works with the group or writes,
 * was responsible for the action before, or works with another group of the unit (read only then). Undefined when
 * someone is none of these.
 */
export async function nameResponsible(
  table: Table,
  tenant: string,
  roster: Roster,
  actor: { id: string; name: string },
  before: FollowUp | undefined,
  followUp: FollowUp,
): Promise<FollowUp | undefined> {
  const known = new Map([
    ...(before?.actions ?? []).map((action) => [action.responsibleId, action.responsibleName] as const),
    ...roster.staff.map((one) => [one.id, one.name] as const),
    [actor.id, actor.name] as const,
  ]);
  if (followUp.actions.some((action) => !known.has(action.responsibleId)))
    for (const group of await listGroups(table, tenant, roster.unitId))
      for (const [id, name] of group.staff) known.set(id, known.get(id) ?? name);
  const actions = followUp.actions.map((action) => ({
    ...action,
    responsibleName: known.get(action.responsibleId) ?? '',
  }));
  return actions.every((action) => known.has(action.responsibleId)) ? { ...followUp, actions } : undefined;
}
