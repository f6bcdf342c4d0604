import type { Actor } from '#shared/access/actor.ts';
import { decide, type Reason } from '#shared/access/decide.ts';
import { listCases as contract } from '#shared/concerns/list-cases.contract.ts';
import type { CaseTask } from '#shared/concerns/open-task.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, listGroups, readChildProfiles, readStaff } from '#functions/people/index.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { mayHold, unitsWithCases, whyListed } from '../domain/listed-cases.ts';
import { readCaseTasks } from '../store/case-store.ts';

/**
 * One round trip after the actor. One more for those who hold a case from a service, since it may no longer be theirs,
 * and for a leader where a holder is not among the unit's staff.
 */
export const listCases = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run({ tenant, today, actor }) {
      const units = unitsWithCases(actor, today);
      // The list names children somebody is worried about: as strong a sign-in as the case itself.
      if (units.length > 0 && actor.assurance === 'low') return refused('stronger-sign-in-needed');
      const [found, inGroups] = await Promise.all([
        Promise.all(units.map((unitId) => readCaseTasks(table, tenant, unitId))),
        staffWhereLeading(table, { tenant, today, actor }),
      ]);
      const tasks = [...new Map(found.flat().map((task) => [task.id, task])).values()];
      const why = new Set<Reason>();
      const listed = tasks.filter((task) => {
        const because = whyListed(actor, task, today);
        if (because === undefined || because === 'service') return false;
        for (const reason of because.reasons) why.add(reason);
        return true;
      });
      const asked = tasks.filter((task) => whyListed(actor, task, today) === 'service');
      const served = asked.length > 0 ? await stillServed(table, asked, { tenant, today, actor }) : [];
      const all = [...listed, ...served].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
      const left = await holdersLeft(table, all, inGroups, { tenant, today, actor });
      return done({ cases: all.map((task) => ({ ...task, holderLeft: left.has(task.id) })), why: [...why] });
    },
  });

interface Reader {
  tenant: string;
  today: string;
  actor: Actor;
}

/** By unit that the actor leads: who works with its groups. */
async function staffWhereLeading(
  table: Table,
  { tenant, today, actor }: Reader,
): Promise<Map<string, Set<string>>> {
  const led = unitsWithCases(actor, today).filter((unitId) => leadsUnit(actor, unitId, today));
  const groups = await Promise.all(led.map((unitId) => listGroups(table, tenant, unitId)));
  return new Map(
    led.map((unitId, index) => [
      unitId,
      new Set((groups[index] ?? []).flatMap(({ staff }) => staff.map(([id]) => id))),
    ]),
  );
}

/** The cases of a unit one leads whose holder works there no longer. Nothing is read while all holders are known. */
async function holdersLeft(
  table: Table,
  tasks: readonly CaseTask[],
  inGroups: ReadonlyMap<string, ReadonlySet<string>>,
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

async function stillServed(
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
    return decision.allow && decision.sections.includes('concerns');
  });
}
