import { decide } from '#shared/access/decide.ts';
import type { Actor } from '#shared/access/actor.ts';
import type { Case } from '#shared/concerns/case.ts';
import type { Child } from '#shared/people/child.ts';
import type { Staff } from '#shared/people/staff.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listGroups, readStaff } from '#functions/people/index.ts';
import { subjectOfCase } from './subject-while-open.ts';

export interface Named {
  id: string;
  name: string;
}

/** Those who work at the case's unit, and those who already have to do with the case; by name. */
export async function peopleOfCase(
  table: Table,
  tenant: string,
  one: Case,
  actor: Named,
): Promise<Map<string, string>> {
  const groups = await listGroups(table, tenant, one.unitId);
  const staff = groups.flatMap((group) => group.staff.map(([id, name]): [string, string] => [id, name]));
  const known = [actor, one.holder, one.raisedBy, ...one.moves.map(({ by }) => by)];
  const responsible = one.actions.map((action): [string, string] => [
    action.responsibleId,
    action.responsibleName,
  ]);
  const all = [...responsible, ...known.map(({ id, name }): [string, string] => [id, name]), ...staff];
  return new Map(all.sort(([, first], [, second]) => first.localeCompare(second, 'da')));
}

/** Whether the member of staff may work on the child's cases today, by the roles held. */
function mayWorkOn(
  staff: Staff,
  about: { child: Child; one: Case },
  { tenant, today, roleSet }: { tenant: string; today: string; roleSet: Actor['roleSet'] },
): boolean {
  const { id, memberships } = staff;
  const one: Actor = { tenant, id, memberships, assurance: 'substantial', ...(roleSet && { roleSet }) };
  return decide(one, 'concern.work', { tenant, today, subject: subjectOfCase(about, today) }).allow;
}

/** The member of staff, if that person may work on the child's cases. */
export async function workerOn(
  table: Table,
  about: { child: Child; one: Case },
  staffId: string,
  by: { tenant: string; today: string; roleSet: Actor['roleSet'] },
): Promise<Named | undefined> {
  const [staff] = await readStaff(table, by.tenant, [staffId]);
  return staff && mayWorkOn(staff, about, by) ? { id: staff.id, name: staff.name } : undefined;
}
