import { decide, type Reason } from '#shared/access/decide.ts';
import { notificationTaskSchema, type NotificationTask } from '#shared/concerns/notification-task.ts';
import { caseTaskSchema } from '#shared/concerns/open-task.ts';
import { sparringTaskSchema, type SparringTask } from '#shared/concerns/sparring.ts';
import type { AskedTask } from '#shared/concerns/team-task.ts';
import type { ListedCase } from '#shared/concerns/open-task.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { withReplies } from '../team/team-work.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { casesListed, type Reader } from './listed-cases.ts';

/** What waits in wonders and concerns, and what follows from them. */
export interface ConcernWork {
  cases: ListedCase[];
  clocks: NotificationTask[];
  sparrings: AskedTask[];
  why: Set<Reason>;
}

/**
 * What wonders, notifications and sparring ask of the actor, given all that is open in the actor's units, and who works
 * in those that the actor leads. Round trips as `casesListed`.
 */
export async function concernWork(
  table: Table,
  reader: Reader,
  items: readonly Item[],
  inGroups: ReadonlyMap<string, ReadonlyMap<string, string>>,
  ownChildren: ReadonlySet<string>,
): Promise<ConcernWork> {
  const of = (kind: string) => items.filter((item) => item['kind'] === kind);
  const tasks = of('case').map((item) => caseTaskSchema.parse(item));
  const { tenant } = reader;
  const why = new Set<Reason>();
  const sparrings = of('sparring')
    .map((item) => sparringTaskSchema.parse(item))
    .filter((one) => !ownChildren.has(one.childId) && isTheirs(reader, one, true, why));
  const [{ cases, why: becauseOfCases }, asked] = await Promise.all([
    casesListed(table, reader, tasks, inGroups, ownChildren),
    withReplies(table, tenant, sparrings),
  ]);
  const clocks = of('notification').map((item) => notificationTaskSchema.parse(item));
  return {
    cases,
    // A parent of the child is told of neither.
    clocks: clocks.filter(
      (one) => !ownChildren.has(one.childId) && isTheirs(reader, one, one.what !== 'look', why),
    ),
    sparrings: asked,
    why: new Set([...becauseOfCases, ...why]),
  };
}

/** One's own, where `mayBeOwn`, and all of a unit that one leads. Says in `why` what it rests on. */
function isTheirs(
  { tenant, today, actor }: Reader,
  { unitId, groupId, responsibleId }: NotificationTask | SparringTask,
  mayBeOwn: boolean,
  why: Set<Reason>,
): boolean {
  const leads = leadsUnit(actor, unitId, today);
  if (!leads && !(mayBeOwn && responsibleId === actor.id)) return false;
  const subject =
    groupId === undefined || leads
      ? { kind: 'unit' as const, unitId }
      : { kind: 'group' as const, unitId, groupId };
  const decision = decide(actor, 'concern.notify', { tenant, today, subject });
  if (decision.allow) for (const reason of decision.reasons) why.add(reason);
  return true;
}
