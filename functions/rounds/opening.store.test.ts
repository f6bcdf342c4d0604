import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { mortalTable } from '#test/builders/round-mortal-table.ts';
import {
  adminId,
  aPlan,
  childId,
  groupId,
  openRoundTown,
  tenant,
  type RoundTown,
} from '#test/builders/round-town.ts';
import { listRoundGroups, readGroupRound, readRound } from './index.ts';

let town: RoundTown;
beforeAll(async () => {
  town = await openRoundTown({ units: 4, groups: 2, children: 25 });
});
afterAll(() => town.close());

const plan = (roundId: string, change = {}) =>
  town.ask(adminId, 'plan-round', { roundId, version: 0, plan: aPlan(change) });

async function open(roundId: string, over?: Table): Promise<void> {
  const { batches, proceed } = await town.step('begin', { roundId }, over);
  if (proceed)
    for (const units of batches as string[][]) await town.step('open-batch', { roundId, units }, over);
  await town.step('mark-open', { roundId }, over);
}

async function everything(roundId: string) {
  const groups = await listRoundGroups(town.table, tenant, roundId);
  const rosters = await Promise.all(
    groups.map((group) => readGroupRound(town.table, { tenant, roundId, groupId: group.groupId })),
  );
  const { openedAt, ...round } = (await readRound(town.table, tenant, roundId)) ?? { openedAt: undefined };
  return { groups, rosters, round: { ...round, id: '', isOpened: openedAt !== undefined } };
}

describe('opening a round', () => {
  test('freezes one item per group and hardly anything else', async () => {
    await plan('round-budget');
    const { meter } = await metered(() => open('round-budget'));
    const groups = await listRoundGroups(town.table, tenant, 'round-budget');
    expect(groups).toHaveLength(8);
    const items = await town.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(tenant, 'round', 'round-budget') },
    });
    expect(items.length).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(8 * 3 + 8);
    expect((await readRound(town.table, tenant, 'round-budget'))?.state).toBe('open');
  });

  test('takes only children of the age, in their main group', async () => {
    await plan('round-ages', { ages: { fromMonths: 14, toMonths: 15 } });
    await open('round-ages');
    const group = await readGroupRound(town.table, { tenant, roundId: 'round-ages', groupId: groupId(1, 1) });
    expect(group?.roster.children.map((child) => child.id)).toEqual([childId(1, 1, 1), childId(1, 1, 2)]);
  });

  test('gives the same table whatever write it is killed at', async () => {
    await plan('round-whole');
    await open('round-whole');
    const whole = await everything('round-whole');
    for (let write = 1, isOver = false; !isOver; write += 1)
      for (const when of ['before', 'after'] as const) {
        const roundId = `round-kill-${write}-${when}`;
        await plan(roundId);
        const mortal = mortalTable(town.endpoint, { write, when });
        await open(roundId, mortal.table).catch((error: unknown) =>
          expect(String(error)).toContain('killed'),
        );
        isOver = mortal.writes() < write;
        mortal.close();
        await open(roundId);
        expect(await everything(roundId), roundId).toEqual(whole);
      }
  });

  test('twice at once is one opening', async () => {
    await plan('round-twice');
    await Promise.all([open('round-twice'), open('round-twice')]);
    await plan('round-once');
    await open('round-once');
    expect(await everything('round-twice')).toEqual(await everything('round-once'));
    expect(await town.step('begin', { roundId: 'round-twice' })).toMatchObject({ proceed: false });
  });

  test('is not begun for a cancelled round, and a round that has begun is not cancelled', async () => {
    await plan('round-cancelled');
    expect(await town.ask(adminId, 'cancel-round', { roundId: 'round-cancelled', version: 1 })).toMatchObject(
      { ok: true },
    );
    expect(await town.ask(adminId, 'cancel-round', { roundId: 'round-cancelled', version: 1 })).toMatchObject(
      { ok: true },
    );
    expect(await town.step('begin', { roundId: 'round-cancelled' })).toMatchObject({ proceed: false });
    expect(await town.ask(adminId, 'open-round', { roundId: 'round-cancelled' })).toMatchObject({
      code: 'cancelled',
    });
    await plan('round-begun');
    await town.step('begin', { roundId: 'round-begun' });
    expect(await town.ask(adminId, 'cancel-round', { roundId: 'round-begun', version: 1 })).toMatchObject({
      code: 'already-opened',
    });
    expect((await readRound(town.table, tenant, 'round-begun'))?.progress).toEqual({
      doing: 'opening',
      done: 0,
      of: 8,
    });
  });

  test('is refused while a batch is missing', async () => {
    await plan('round-early');
    await town.step('begin', { roundId: 'round-early' });
    await expect(town.step('mark-open', { roundId: 'round-early' })).rejects.toThrow('not every batch');
  });

  test('by hand starts one execution, however often it is asked for', async () => {
    await plan('round-by-hand');
    await town.ask(adminId, 'open-round', { roundId: 'round-by-hand' });
    await town.ask(adminId, 'open-round', { roundId: 'round-by-hand' });
    expect(town.started.filter((name) => name.includes('round-by-hand'))).toHaveLength(1);
  });
});

describe('planning a round', () => {
  test('twice with the same content is one round; with other content both sides are shown', async () => {
    const first = await plan('round-plan');
    expect(await plan('round-plan')).toEqual(first);
    const other = await plan('round-plan', { name: 'Another name' });
    expect(other).toMatchObject({ code: 'changed-meanwhile', current: { name: 'Autumn round', version: 1 } });
    const seen = { roundId: 'round-plan', version: 1, plan: aPlan({ name: 'Another name' }) };
    expect(await town.ask(adminId, 'plan-round', seen)).toMatchObject({
      value: { name: 'Another name', version: 2 },
    });
  });

  test('refuses units that are not there and days that are over', async () => {
    expect(await plan('round-unit', { unitIds: ['u99999'] })).toMatchObject({ code: 'unit-unknown' });
    expect(await plan('round-past', { opensOn: '2020-01-01', remindOn: [] })).toMatchObject({
      code: 'opens-in-the-past',
    });
  });

  test('is previewed with every child and member of staff counted once', async () => {
    const preview = await town.ask(adminId, 'preview-round', { plan: aPlan() });
    expect(preview).toMatchObject({ value: { children: 200, staff: 24, groups: 8, withoutNotice: 0 } });
    const one = await town.ask(adminId, 'preview-round', { plan: aPlan({ unitIds: ['u00002'] }) });
    expect(one).toMatchObject({
      value: { children: 50, units: [{ unitId: 'u00002', children: 50, staff: 6 }] },
    });
  });
});
