import type { Membership } from '#shared/access/actor.ts';
import { holdsOn, unitOf } from '#shared/access/held.ts';
import { listWork as contract } from '#shared/insight/list-work.contract.ts';
import { done } from '#shared/refusals.ts';
import { dueConsents } from '#functions/access/index.ts';
import { concernWork, staffWhereLeading, teamWork, unitsWithCases } from '#functions/concerns/index.ts';
import { dialogueWork as dialogueTasks } from '#functions/dialogues/index.ts';
import { endpoint, type Call } from '#functions/kernel/endpoint.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { readChildrenOf } from '#functions/people/index.ts';
import { rightsWork } from '#functions/rights/index.ts';
import { roundTasks } from '#functions/rounds/index.ts';
import {
  bySoonest,
  caseWork,
  clockWork,
  consentWork,
  dialogueWork,
  rightWork,
  roundWork,
  sparringWork,
  teamQuestionWork,
} from '../domain/listed-work.ts';
import { readOpenItems } from '../store/open-items.ts';

type Asked = Call<typeof contract, object>;

/**
 * Two round trips after the actor: what is open in the actor's units, of every module in one query each; then where
 * the children of groups in a round stand, and what else has to be looked up.
 */
export const listWork = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: () => Promise.resolve({}),
    subject: () => ({ kind: 'nothing' }),
    async run(call) {
      const [open, { consents }, rights, team] = await Promise.all([
        inUnits(table, call),
        dueConsents(table, call),
        rightsWork(table, call),
        teamWork(table, call),
      ]);
      const work = [
        ...open.work,
        ...consents.map(consentWork),
        ...rights.map(rightWork),
        ...team.tasks.map(teamQuestionWork),
      ].sort(bySoonest);
      const why = [...new Set([...open.why, ...team.why])];
      return done({ work, takesStrongerSignIn: open.takesStrongerSignIn, why });
    },
  });

async function inUnits(table: Table, call: Asked) {
  const { tenant, actor, today } = call;
  const held = actor.memberships.filter((membership) => holdsOn(membership, today));
  const unitIds = [...new Set(held.flatMap((one) => unitOf(one) ?? []))];
  const [found, inGroups, own] = await Promise.all([
    Promise.all(unitIds.map((unitId) => readOpenItems(table, tenant, unitId))),
    staffWhereLeading(table, call),
    readChildrenOf(table, tenant, actor.id),
  ]);
  const ownChildren = new Set(own.map(({ childId }) => childId));
  const open = new Map<string, Item[]>(unitIds.map((unitId, index) => [unitId, found[index] ?? []]));
  const withCases = unitsWithCases(actor, today);
  // Whom somebody is worried about is told to those alone who signed in as for the case itself.
  const takesStrongerSignIn = withCases.length > 0 && actor.assurance === 'low';
  const items = takesStrongerSignIn ? [] : withCases.flatMap((unitId) => open.get(unitId) ?? []);
  const [tasks, concerns] = await Promise.all([
    roundTasks(table, call, open),
    concernWork(table, call, items, inGroups, ownChildren),
  ]);
  const names = new Map([...inGroups.values()].flatMap((staff) => [...staff]));
  const work = [
    ...tasks.map((task) => roundWork(task, names)),
    ...concerns.cases.map(caseWork),
    ...concerns.clocks.map(clockWork),
    ...concerns.sparrings.map(sparringWork),
    ...dialogueTasks(call, open, ownChildren).map((task) => dialogueWork(task, names)),
  ];
  return { work, takesStrongerSignIn, why: new Set([...reasonsOf(held), ...concerns.why]) };
}

/** The permission is everyone's; what is listed follows from the roles held. */
const reasonsOf = (held: readonly Membership[]): string[] => [
  ...(held.some((one) => one.role === 'staff') ? ['staff-of-the-group'] : []),
  ...(held.some((one) => one.role === 'leader') ? ['leader-of-the-unit'] : []),
];
