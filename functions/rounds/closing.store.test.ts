import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCounters, recount } from '#functions/insight/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { mortalTable } from '#test/builders/round-mortal-table.ts';
import {
  adminId,
  childId,
  groupId,
  openRoundTown,
  staffId,
  tenant,
  today,
  unitId,
  type RoundTown,
} from '#test/builders/round-town.ts';
import { readGroupRound, readRound } from './index.ts';
import { readOpenItems } from '#functions/insight/store/open-items.ts';
import { tasksIn } from './store/task-store.ts';

let town: RoundTown;
beforeAll(async () => {
  town = await openRoundTown({ units: 1, groups: 2, children: 2, staff: 2, noticed: false });
});
afterAll(() => town.close());

const red = { position: 'red', comment: 'Often left alone.' };

/** A round with one child agreed on, whose notices were recorded after it opened. */
async function prepared(roundId: string): Promise<string> {
  await town.openRound(roundId);
  await notices(roundId, town.table);
  const at = { roundId, groupId: groupId(), childId: childId() };
  for (const staff of [1, 2])
    await town.ask(staffId(1, 1, staff), 'submit-own-assessment', { ...at, version: 0, judgement: red });
  await town.ask(staffId(), 'agree-joint-assessment', { ...at, version: 2, judgement: red });
  return roundId;
}

async function notices(roundId: string, over: Table): Promise<void> {
  const input = { roundId, noticeVersion: 1, sentOn: today, channel: 'letter', by: adminId };
  const { batches } = await town.step('begin-notices', input, over);
  for (const units of batches as string[][])
    await town.step('record-notices-batch', { ...input, units }, over);
  await town.step('finish-notices', input, over);
}

/** The execution from the opening to the closing, as if all its waits were over. */
async function runToClosing(roundId: string, over: Table): Promise<void> {
  for (;;) {
    const { kind, batches, at } = await town.step('next-moment', { roundId }, over);
    const batched = async (step: string) => {
      for (const units of batches as string[][]) await town.step(step, { roundId, units }, over);
    };
    if (kind === 'remind') {
      await batched('remind-batch');
      await town.step('mark-reminded', { roundId, at }, over);
    } else if (kind === 'close-own') await town.step('close-own', { roundId }, over);
    else if (kind === 'close') {
      await batched('close-batch');
      await town.step('settle', { roundId }, over);
    } else return;
  }
}

async function standing(roundId: string) {
  const round = await readRound(town.table, tenant, roundId);
  const groups = await Promise.all(
    [1, 2].map((group) => readGroupRound(town.table, { tenant, roundId, groupId: groupId(1, group) })),
  );
  const { calls } = tasksIn(unitId(), await readOpenItems(town.table, tenant, unitId()));
  return {
    state: round?.state,
    version: round?.version,
    progress: round?.progress,
    noticed: groups.flatMap((group) => group?.roster.children.map((child) => child.noticed)),
    calls: calls.filter((call) => call.roundId === roundId).map((call) => call.groupId),
    counters: await readCounters(town.table, tenant, roundId),
  };
}

describe('a round from its opening to its closing', () => {
  test('ends the same whatever write of it is killed, with counters that equal a recount', async () => {
    await prepared('round-end-whole');
    await runToClosing('round-end-whole', town.table);
    const whole = await standing('round-end-whole');
    expect(whole).toMatchObject({
      state: 'closed',
      noticed: [true, true, true, true],
      calls: [groupId(), groupId(1, 2)],
    });
    expect(whole.counters).toEqual(await recount(town.table, tenant, 'round-end-whole'));
    expect(whole.counters.total).toMatchObject({ children: 4, joint: 1, red: 1, notStarted: 3 });
    for (let write = 1, isOver = false; !isOver; write += 1)
      for (const when of ['before', 'after'] as const) {
        const roundId = await prepared(`round-end-${write}-${when}`);
        const mortal = mortalTable(town.endpoint, { write, when });
        await runToClosing(roundId, mortal.table).catch((error: unknown) =>
          expect(String(error)).toContain('killed'),
        );
        isOver = mortal.writes() < write;
        mortal.close();
        await runToClosing(roundId, town.table);
        expect(await standing(roundId), roundId).toEqual(whole);
      }
  }, 120_000);

  test('by two executions at once ends the same as by one', async () => {
    await prepared('round-end-one');
    await runToClosing('round-end-one', town.table);
    await prepared('round-end-two');
    await Promise.all([runToClosing('round-end-two', town.table), runToClosing('round-end-two', town.table)]);
    expect(await standing('round-end-two')).toEqual(await standing('round-end-one'));
  });
});
