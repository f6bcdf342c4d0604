import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { childKey, groupKey, listGroups, readChildProfiles } from '#functions/people/index.ts';
import {
  adminId,
  aPlan,
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
import { readGroupRound } from './index.ts';

const twice = childId(1, 1, 1);
const judgement = { position: 'green', dimensions: {}, comment: '' };

describe('a child in main groups of two units', () => {
  let town: RoundTown;
  beforeAll(async () => {
    town = await openRoundTown({ units: 2, groups: 1, children: 3 });
    const [child] = await readChildProfiles(town.table, tenant, [twice]);
    const [old, other] = await Promise.all(
      [1, 2].map(async (unit) => (await listGroups(town.table, tenant, unitId(unit)))[0]),
    );
    const line = old?.children.find(([id]) => id === twice);
    const places = child?.affiliations ?? [];
    const groups = [{ id: groupId(2, 1), name: 'Room 1' }];
    const later = { ...places[0], unitId: unitId(2), groups, from: '2022-08-01' };
    await town.table.batchWrite([
      {
        put: {
          ...groupKey(tenant, unitId(2), groupId(2, 1)),
          ...other,
          children: [...(other?.children ?? []), line],
        },
      },
      { put: { ...childKey(tenant, twice), ...child, affiliations: [...places, later] } },
    ]);
  });
  afterAll(() => town.close());

  const cohort = async (roundId: string, unit: number) => {
    const group = await readGroupRound(town.table, { tenant, roundId, groupId: groupId(unit, 1) });
    return group?.roster.children.map((child) => child.id) ?? [];
  };
  const assess = (roundId: string, unit: number) =>
    town.ask(staffId(unit, 1, 1), 'submit-own-assessment', {
      ...{ roundId, childId: twice, groupId: groupId(unit, 1), version: 0, judgement },
    });

  test('is counted once when a round is previewed', async () => {
    expect(await town.ask(adminId, 'preview-round', { plan: aPlan() })).toMatchObject({
      value: { children: 6, units: [{ children: 2 }, { children: 4 }] },
    });
  });

  test('is assessed once in a round, in the unit where it came last', async () => {
    await town.openRound('round-both');
    expect(await cohort('round-both', 1)).toHaveLength(2);
    expect(await cohort('round-both', 2)).toContain(twice);
    expect(await assess('round-both', 1)).toMatchObject({ code: 'not-in-the-round' });
    expect(await assess('round-both', 2)).toMatchObject({ ok: true });
  });

  test('is written about in a round by the unit that assesses it there, and by no other', async () => {
    const inTheOther = { roundId: 'round-both', childId: twice, groupId: groupId(2, 1), version: 0 };
    const asked = await Promise.all([
      town.ask(staffId(1, 1, 1), 'submit-own-assessment', { ...inTheOther, judgement }),
      town.ask(staffId(1, 1, 1), 'withdraw-own-assessment', inTheOther),
      town.ask(staffId(1, 1, 1), 'agree-joint-assessment', { ...inTheOther, judgement }),
      town.ask(staffId(1, 1, 1), 'read-meeting', inTheOther),
      town.ask(leaderId(1), 'agree-follow-up', {
        ...{ ...inTheOther, followUp: { focusPoints: [], actions: [] }, finish: false },
      }),
      town.ask(leaderId(1), 'inform-parents', { ...inTheOther, how: 'talk', on: today }),
      town.ask(leaderId(1), 'record-notice', {
        ...{ ...inTheOther, noticeVersion: 1, sentOn: today, channel: 'talk' },
      }),
    ]);
    expect(asked.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual(Array(7).fill('not-permitted'));
  });

  test('is assessed in the other one in a round about that one alone', async () => {
    await town.openRound('round-first', { unitIds: [unitId(1)] });
    expect(await cohort('round-first', 1)).toContain(twice);
    expect(await assess('round-first', 1)).toMatchObject({ ok: true });
  });
});
