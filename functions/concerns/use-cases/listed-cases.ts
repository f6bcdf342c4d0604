import type { Actor } from '#shared/access/actor.ts';
import { decide, type Reason } from '#shared/access/decide.ts';
import type { CaseTask, ListedCase } from '#shared/concerns/open-task.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, listGroups, readChildProfiles, readStaff } from '#functions/people/index.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { seesCases } from '../domain/sees-cases.ts';
import { mayHold, unitsWithCases, whyListed } from '../domain/listed-cases.ts';

/** Who asks for a list, and when. */
export interface Reader {
  tenant: string;
  today: string;
  actor: Actor;
}

/** By unit that the actor leads: id and name of those who work with its groups. */
export async function staffWhereLeading(
  table: Table,
  { tenant, today, actor }: Reader,
): Promise<Map<string, Map<string, string>>> {
  const led = unitsWithCases(actor, today).filter((unitId) => leadsUnit(actor, unitId, today));
  const groups = await Promise.all(led.map((unitId) => listGroups(table, tenant, unitId)));
  return new Map(
    led.map((unitId, index) => [unitId, new Map((groups[index] ?? []).flatMap(({ staff }) => staff))]),
  );
}

const none: ReadonlySet<string> = new Set();

/**
 * Those of the cases that are the actor's to see, what is due soonest first, and why. At most one round trip: for those
 * who hold a case from a service, since it may no longer be theirs, for a case about a child of one's own (`ownChildren`,
 * by id), which they follow on the family's page, and for a leader where a holder is not among the
 * unit's staff.
 */
export async function casesListed(
  table: Table,
  reader: Reader,
  found: readonly CaseTask[],
  inGroups: ReadonlyMap<string, ReadonlyMap<string, string>>,
  ownChildren: ReadonlySet<string> = none,
): Promise<{ cases: ListedCase[]; why: Set<Reason> }> {
  const { actor, today } = reader;
  const tasks = [...new Map(found.map((task) => [task.id, task])).values()];
  const why = new Set<Reason>();
  const becauseOf = (task: CaseTask) => {
    const because = whyListed(actor, task, today);
    return because && ownChildren.has(task.childId) ? 'by-child' : because;
  };
  const listed = tasks.filter((task) => {
    const because = becauseOf(task);
    if (because === undefined || because === 'by-child') return false;
    for (const reason of because.reasons) why.add(reason);
    return true;
  });
  const asked = tasks.filter((task) => becauseOf(task) === 'by-child');
  const [served, left] = await Promise.all([
    asked.length > 0 ? stillSeen(table, asked, reader) : [],
    holdersLeft(table, tasks, inGroups, reader),
  ]);
  const all = [...listed, ...served].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  return { cases: all.map((task) => ({ ...task, holderLeft: left.has(task.id) })), why };
}

/** The cases of a unit one leads whose holder works there no longer. Nothing is read while all holders are known. */
async function holdersLeft(
  table: Table,
  tasks: readonly CaseTask[],
  inGroups: ReadonlyMap<string, ReadonlyMap<string, string>>,
  { tenant, today, actor }: Reader,
): Promise<Set<string>> {
  const suspects = tasks.filter(
    ({ unitId, holderId }) => holderId !== actor.id && inGroups.get(unitId)?.has(holderId) === false,
  );
  if (suspects.length === 0) return new Set();
  const staff = await readStaff(table, tenant, [...new Set(suspects.map(({ holderId }) => holderId))]);
  const gone = suspects.filter(({ holderId, unitId }) => {
    const holder = staff.find(({ id }) => id === holderId);
    return !holder || !mayHold(holder.memberships, unitId, today, actor.roleSet);
  });
  return new Set(gone.map(({ id }) => id));
}

/** Those of the cases whose child the actor may see, as it stands today. */
async function stillSeen(
  table: Table,
  tasks: readonly CaseTask[],
  { tenant, today, actor }: Reader,
): Promise<CaseTask[]> {
  const ids = [...new Set(tasks.map(({ childId }) => childId))];
  const children = await readChildProfiles(table, tenant, ids);
  return tasks.filter(({ childId }) => {
    const child = children.find(({ id }) => id === childId);
    if (!child) return false;
    const decision = decide(actor, 'concern.read', { tenant, today, subject: childSubject(child, today) });
    return decision.allow && seesCases(decision);
  });
}
