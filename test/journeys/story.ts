import { expect, type Page } from '@playwright/test';
import { readMe } from '#shared/identity/read-me.contract.ts';
import { listMyGroups } from '#shared/insight/list-my-groups.contract.ts';
import type { Round } from '#shared/rounds/round.ts';
import { listRounds } from '#shared/rounds/list-rounds.contract.ts';
import { readGroup } from '#shared/rounds/read-group.contract.ts';
import type { ChildInRound, GroupInRound } from '#shared/rounds/child-in-round.ts';
import { tell } from './interface.ts';

/** The round that the journeys are the story of, and its days, counted from the day it is planned. */
export const story = {
  name: 'Forår på prøve',
  opensAfter: 2,
  remindAfter: 6,
  ownUntil: 10,
  until: 14,
} as const;

/** The steps of the clock that lead past each of them. */
export const clockSteps = {
  toOpening: '+3d',
  toReminder: '+4d',
  toOwnClosing: '+4d',
  toClosing: '+4d',
} as const;

/** ISO date some days after the server's today. */
export async function dayAfter(page: Page, days: number): Promise<string> {
  const { today } = await tell(page, readMe, {});
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The story's round as it stands. */
export async function roundNow(page: Page): Promise<Round> {
  const { rounds } = await tell(page, listRounds, {});
  const round = rounds.find((one) => one.name === story.name);
  if (!round) throw new Error('the round of the story has not been planned');
  return round;
}

/** Waits until the steps that the clock has set off have brought the round to the state. */
export async function untilRoundIs(page: Page, state: Round['state']): Promise<Round> {
  await expect.poll(async () => (await roundNow(page)).state, { timeout: 60_000 }).toBe(state);
  return roundNow(page);
}

/** The reader's own group in the story's round, with its children; it is counted a moment after the opening. */
export async function groupNow(page: Page): Promise<GroupInRound> {
  let where = { roundId: '', groupId: '' };
  await expect(async () => {
    const { rounds, groups } = await tell(page, listMyGroups, {});
    const round = rounds.find((one) => one.name === story.name);
    const mine = round?.groups.find(({ groupId }) =>
      groups.some((group) => group.groupId === groupId && group.mine),
    );
    if (!round || !mine) throw new Error('the reader has no group in the round of the story');
    where = { roundId: round.id, groupId: mine.groupId };
  }).toPass({ timeout: 30_000 });
  return tell(page, readGroup, where);
}

export const pathOf = (group: GroupInRound): string => `/rounds/${group.roundId}/groups/${group.groupId}`;

/** The children with a part in the story, by place in the list; the group has more. */
export function parts(group: GroupInRound) {
  const [quick, first, second, third, yellow, keyboard, offline, expired] = group.children;
  if (!quick || !first || !second || !third || !yellow || !keyboard || !offline || !expired)
    throw new Error('the group is too small for the story');
  return { quick, bulk: [first, second, third] as ChildInRound[], yellow, keyboard, offline, expired };
}

export const childPath = (group: GroupInRound, { childId }: ChildInRound): string =>
  `${pathOf(group)}/children/${childId}`;
