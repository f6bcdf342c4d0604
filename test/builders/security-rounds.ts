import type { Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import type { Round } from '#shared/rounds/round.ts';
import type { RoundEntry } from '#shared/rounds/thread-entries.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { countGroups } from '#functions/insight/index.ts';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import type { ChildProgress } from '#functions/rounds/domain/child-progress.ts';
import type { Roster } from '#functions/rounds/domain/group-round.ts';
import { packProgress, packRoster } from '#functions/rounds/store/group-round-items.ts';
import { progressKey, rosterKey } from '#functions/rounds/store/group-round-store.ts';
import { roundKey } from '#functions/rounds/store/round-store.ts';
import { callGroups, putReview } from '#functions/rounds/store/task-store.ts';
import { putEntry } from '#functions/rounds/store/thread-store.ts';
import { childId, faraway, peers, red, today, type Municipality } from './security-people.ts';

/** How far the children are: one of two own assessments in, both in, and a joint one agreed. */
const stages = ['blind', 'ready', 'agreed'] as const;
export type Stage = (typeof stages)[number] | 'planned';
export const roundId = (stage: Stage, { letter }: Municipality): string => `round-${stage}-${letter}`;

const progressAt: Record<(typeof stages)[number], ChildProgress> = {
  blind: { state: 'assessing', own: [peers[0]], version: 1 },
  ready: { state: 'ready', own: peers, version: 2 },
  agreed: { state: 'joint', own: peers, position: 'green', version: 3 },
};

const aRound = (stage: Stage, where: Municipality): Round => ({
  id: roundId(stage, where),
  name: `Round ${stage}`,
  unitIds: [],
  ages: { fromMonths: 0, toMonths: 200 },
  opensOn: stage === 'planned' ? daysAfter(today, 5) : today,
  remindOn: [],
  ownClosesOn: daysAfter(today, 14),
  closesOn: daysAfter(today, 28),
  ownRequired: 2,
  instrumentVersion: 1,
  state: stage === 'planned' ? 'planned' : 'open',
  version: 1,
});

/** Puts four rounds with everything in them: three open, one planned; and what the units are called upon for. */
export async function seedRounds(
  table: Table,
  where: Municipality,
  children: readonly Child[],
): Promise<void> {
  const { tenant, mark } = where;
  const items: Item[] = [{ ...roundKey(tenant, roundId('planned', where)), ...aRound('planned', where) }];
  for (const stage of stages) {
    const id = roundId(stage, where);
    items.push({ ...roundKey(tenant, id), ...aRound(stage, where) });
    for (const groupId of [red, faraway]) items.push(...groupItems(where, stage, groupId, children));
    for (const child of children)
      for (const entry of entriesAt(stage, where)) {
        const written = putEntry({ tenant, childId: child.id, roundId: id }, entry).Put?.Item;
        if (written) items.push(written);
      }
  }
  const review = putReview(tenant, 'action-one', {
    id: 'review-one',
    kind: 'review-action',
    unitId: 'unit-one',
    groupId: red,
    groupName: 'Room',
    roundId: roundId('agreed', where),
    childId: childId('own', where),
    childName: `${mark}first own`,
    dueOn: today,
    responsibleId: peers[0],
    text: `${mark}action`,
  }).Put?.Item;
  if (review) items.push(review);
  await table.batchWrite(items.map((put) => ({ put })));
  await callGroups(table, tenant, [{ unitId: 'unit-one', groupId: red, roundId: roundId('blind', where) }]);
  for (const stage of stages) await countGroups(table, tenant, roundId(stage, where), [red, faraway]);
}

function groupItems(
  where: Municipality,
  stage: (typeof stages)[number],
  groupId: string,
  children: readonly Child[],
): Item[] {
  const at = { tenant: where.tenant, roundId: roundId(stage, where), groupId };
  const unitId = groupId === red ? 'unit-one' : 'unit-two';
  const here = children.filter((child) => child.affiliations.some((place) => place.unitId === unitId));
  const roster: Roster = {
    unitId,
    unitName: `House ${unitId}`,
    groupId,
    groupName: `Room ${groupId}`,
    required: 2,
    children: here.map((child) => ({ ...child, name: fullName(child), noticed: true })),
    staff: peers.map((id) => ({ id, name: `${where.mark}staff ${id}` })),
  };
  return [
    { ...rosterKey(at), ...packRoster(roster) },
    ...here.map(({ id }) => ({ ...progressKey(at, id), ...packProgress(progressAt[stage], roster) })),
  ];
}

function entriesAt(stage: (typeof stages)[number], where: Municipality): RoundEntry[] {
  const { mark } = where;
  const by = (id: string) => ({
    roundId: roundId(stage, where),
    roundName: `Round ${stage}`,
    at: `${today}T06:00:00.000Z`,
    by: { id, name: `${mark}staff ${id}` },
    dimensions: {},
    instrumentVersion: 1,
  });
  const own = progressAt[stage].own.map((id): RoundEntry => {
    const comment = `${mark}${stage === 'blind' ? 'blind' : 'comment'}`;
    return { kind: 'own', ...by(id), version: 1, position: 'red', comment, required: 2 };
  });
  if (stage !== 'agreed') return own;
  const agreed = {
    position: 'green',
    comment: `${mark}joint`,
    fewerThanRequired: false,
    version: 3,
  } as const;
  return [...own, { kind: 'joint', ...by(peers[1]), ...agreed }];
}
