import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { childKey, groupKey, listGroups } from '#functions/people/index.ts';
import { partition } from '#functions/kernel/keys.ts';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import {
  aChild,
  adminId,
  childId,
  groupId,
  leaderId,
  openRoundTown,
  staffId,
  tenant,
  today,
  unitId,
  type RoundTown,
} from '#test/builders/round-town.ts';

const late = childId(1, 1, 9);
const roundId = 'round-runs';
const join = (child = late, round = roundId) => ({ roundId: round, childId: child });
const judgement = { position: 'green', dimensions: {}, comment: '' };

describe('a child that came after the round opened', () => {
  let town: RoundTown;
  beforeAll(async () => {
    town = await openRoundTown({ units: 2, groups: 2, children: 3 });
    await town.openRound(roundId, { unitIds: [unitId(1)] });
    await town.openRound('round-older', { ages: { fromMonths: 60, toMonths: 240 } });
    const [group] = await listGroups(town.table, tenant, unitId(1));
    const child = aChild(1, 1, 9);
    const line = [late, `${child.firstName} ${child.lastName}`, child.birthDate, 1];
    await town.table.batchWrite([
      { put: { ...childKey(tenant, late), ...child } },
      {
        put: {
          ...groupKey(tenant, unitId(1), groupId(1, 1)),
          ...group,
          children: [...(group?.children ?? []), line],
        },
      },
    ]);
  });
  afterAll(() => town.close());
  const listed = async (id = late) => {
    const end = await town.ask(adminId, 'list-child-rounds', { childId: id });
    const { rounds } = (end.ok ? end.value : { rounds: [] }) as {
      rounds: { roundId: string; standing: string }[];
    };
    return Object.fromEntries(rounds.map((round) => [round.roundId, round.standing]));
  };

  test('is told apart from those who are in it, and why it is not in others', async () => {
    expect(await listed()).toEqual({ [roundId]: 'may-join', 'round-older': 'not-of-age' });
    expect(await listed(childId(1, 1, 1))).toMatchObject({ [roundId]: 'in-it' });
    expect(await listed(childId(2, 1, 1))).toMatchObject({ [roundId]: 'group-not-in-round' });
  });

  test('is not put in by those who do not open rounds', async () => {
    for (const who of [staffId(1, 1, 1), leaderId(1)])
      expect(await town.ask(who, 'join-round', join())).toMatchObject({ code: 'not-permitted' });
    expect(await listed()).toMatchObject({ [roundId]: 'may-join' });
  });

  test('comes in once, however often and from however many sides at once it is asked', async () => {
    const ends = await Promise.all([1, 2, 3].map(() => town.ask(adminId, 'join-round', join())));
    expect(ends.map((end) => end.ok)).toEqual([true, true, true]);
    const group = await town.ask(staffId(1, 1, 1), 'read-group', { roundId, groupId: groupId(1, 1) });
    const { children } = (group.ok ? group.value : { children: [] }) as {
      children: { childId: string; noticed: boolean; state: string }[];
    };
    expect(children.map((child) => child.childId)).toEqual([1, 2, 3, 9].map((one) => childId(1, 1, one)));
    expect(children.at(-1)).toMatchObject({ noticed: true, state: 'not-started' });
  });

  test('is assessed as the others are', async () => {
    const own = { roundId, childId: late, groupId: groupId(1, 1), version: 0, judgement };
    expect(await town.ask(staffId(1, 1, 1), 'submit-own-assessment', own)).toMatchObject({ ok: true });
    expect(await listed()).toMatchObject({ [roundId]: 'in-it' });
  });

  test('does not come into a round that it is too young for, or that its group is not in', async () => {
    expect(await town.ask(adminId, 'join-round', join(late, 'round-older'))).toMatchObject({
      code: 'not-of-age',
    });
    expect(await town.ask(adminId, 'join-round', join(childId(2, 1, 1)))).toMatchObject({
      code: 'group-not-in-round',
    });
    expect(await town.ask(adminId, 'join-round', join(late, 'round-of-nobody'))).toMatchObject({
      code: 'not-found',
    });
  });

  test('waits for the next round once own assessments are closed', async () => {
    const next = aChild(1, 2, 9);
    await town.table.batchWrite([{ put: { ...childKey(tenant, next.id), ...next } }]);
    await town.table.update({
      Key: { pk: partition(tenant, 'rounds'), sk: roundId },
      UpdateExpression: 'SET #state = :state, ownClosesOn = :day',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': 'own-closed', ':day': daysAfter(today, -1) },
    });
    expect(await town.ask(adminId, 'join-round', join(next.id))).toMatchObject({ code: 'own-closed' });
  });
});
