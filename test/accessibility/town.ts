import { expect, type Browser, type Page } from '@playwright/test';
import type { Contract, OutputOf, RequestOf } from '#shared/contract.ts';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { freshId } from '#shared/fresh-id.ts';
import { listMyGroups } from '#shared/insight/list-my-groups.contract.ts';
import { listImports } from '#shared/roster/list-imports.contract.ts';
import { agreeFollowUp } from '#shared/rounds/agree-follow-up.contract.ts';
import { agreeJointAssessment } from '#shared/rounds/agree-joint-assessment.contract.ts';
import type { ChildInRound, GroupInRound } from '#shared/rounds/child-in-round.ts';
import { informParents } from '#shared/rounds/inform-parents.contract.ts';
import { listRounds } from '#shared/rounds/list-rounds.contract.ts';
import { openRound } from '#shared/rounds/open-round.contract.ts';
import { planRound } from '#shared/rounds/plan-round.contract.ts';
import { readGroup } from '#shared/rounds/read-group.contract.ts';
import { recordNotice } from '#shared/rounds/record-notice.contract.ts';
import { submitOwnAssessment } from '#shared/rounds/submit-own-assessment.contract.ts';
import { tell } from '../journeys/interface.ts';
import { cast, signInAs } from '../journeys/system.ts';

/** What the visited pages are about: a class in an open round, with a child at every step. */
export interface Town {
  teacher: Page;
  head: Page;
  administrator: Page;
  group: GroupInRound;
  planned: string;
  importId: string;
  child: Record<'unnoticed' | 'untouched' | 'ready' | 'agreed' | 'informed', ChildInRound>;
}

const roundName = 'Tilgængelighed';
const days = (today: string, after: number) =>
  new Date(Date.parse(today) + after * 86_400_000).toISOString().slice(0, 10);

/** Signs in three people of the school and brings its class to where every step has a child. Twice is the same as once. */
export async function settle(browser: Browser): Promise<Town> {
  const administrator = await signInAs(browser, cast().administrator);
  const teacher = await signInAs(browser, cast().teacher);
  const head = await signInAs(browser, cast().head);
  const { today, memberships } = await tell(teacher, readMe, {});
  const plan = {
    name: roundName,
    unitIds: memberships.flatMap((one) => ('unitId' in one && one.unitId ? [one.unitId] : [])),
    ages: { fromMonths: 0, toMonths: 215 },
    opensOn: today,
    remindOn: [days(today, 5)],
    ownClosesOn: days(today, 9),
    closesOn: days(today, 13),
    ownRequired: 1,
  };
  const begun = await begunRound(administrator, plan);
  // Opens long after the days of the journeys.
  const later = {
    opensOn: days(today, 30),
    remindOn: [],
    ownClosesOn: days(today, 40),
    closesOn: days(today, 45),
  };
  const planned = await plannedRound(administrator, { ...plan, ...later, name: `${roundName} igen` });
  const where = { roundId: begun, groupId: await ownGroup(teacher, begun) };
  const child = await children(teacher, where, today);
  const group = await tell(teacher, readGroup, where);
  const { imports } = await tell(administrator, listImports, {});
  return { teacher, head, administrator, group, planned, importId: imports[0]?.id ?? '', child };
}

export async function leave(town: Town | undefined): Promise<void> {
  for (const who of ['teacher', 'head', 'administrator'] as const) await town?.[who].context().close();
}

type Plan = RequestOf<typeof planRound>['plan'];

async function plannedRound(page: Page, plan: Plan): Promise<string> {
  const { rounds } = await tell(page, listRounds, {});
  const known = rounds.find(({ name }) => name === plan.name);
  return known?.id ?? (await tell(page, planRound, { roundId: freshId(), version: 0, plan })).id;
}

async function begunRound(page: Page, plan: Plan): Promise<string> {
  const roundId = await plannedRound(page, plan);
  const state = async () => (await tell(page, listRounds, {})).rounds.find(({ id }) => id === roundId)?.state;
  if ((await state()) === 'planned') await tell(page, openRound, { roundId });
  await expect.poll(state, { timeout: 60_000 }).toBe('open');
  return roundId;
}

/** The groups of a round are counted from the stream: they are there a moment after it has opened. */
async function ownGroup(page: Page, roundId: string): Promise<string> {
  const find = async () => {
    const { rounds, groups } = await tell(page, listMyGroups, {});
    const counted = rounds.find(({ id }) => id === roundId)?.groups ?? [];
    return counted.find(({ groupId }) => groups.some((one) => one.mine && one.groupId === groupId))?.groupId;
  };
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  return (await find()) ?? '';
}

async function children(page: Page, where: { roundId: string; groupId: string }, today: string) {
  const [unnoticed, untouched, ready, agreed, informed] = (await tell(page, readGroup, where)).children;
  if (!unnoticed || !untouched || !ready || !agreed || !informed)
    throw new Error('the class is too small to have a child at every step');
  const child = { unnoticed, untouched, ready, agreed, informed };
  if (informed.state === 'informed') return child;
  const write = <C extends Contract>(contract: C, about: ChildInRound, more: object): Promise<OutputOf<C>> =>
    tell(page, contract, { ...where, childId: about.childId, version: 0, ...more } as RequestOf<C>);
  const comment = 'Vi ser det flere gange om ugen.';
  for (const one of [untouched, ready, agreed, informed])
    await write(recordNotice, one, { noticeVersion: 1, sentOn: today, channel: 'talk' });
  for (const one of [ready, agreed, informed])
    await write(submitOwnAssessment, one, { judgement: { position: 'yellow', comment } });
  for (const one of [agreed, informed])
    await write(agreeJointAssessment, one, { judgement: { position: 'yellow', comment } });
  const by = await tell(page, readMe, {});
  const action = {
    id: freshId(),
    text: 'Faste pladser i de små grupper',
    target: 'surroundings',
    responsibleId: by.id,
    responsibleName: by.name,
    dueOn: days(today, 3),
    reviewOn: days(today, 6),
    status: 'agreed',
  };
  const focusPoints = [{ id: freshId(), text: 'Overgange mellem timer' }];
  await write(agreeFollowUp, informed, { followUp: { focusPoints, actions: [action] }, finish: true });
  await write(informParents, informed, { how: 'talk', on: today, parentsView: 'Det kender vi hjemmefra.' });
  return child;
}
