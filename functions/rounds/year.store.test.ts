import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recount, readCounters } from '#functions/insight/index.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import { metered } from '#functions/kernel/meter.ts';
import { readChildProfile } from '#functions/people/index.ts';
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
  valueOf,
  type RoundTown,
} from '#test/builders/round-town.ts';
import { daysAfter } from './domain/copenhagen.ts';
import { readRound } from './index.ts';
import { scheduleRound } from './reactions/schedule-round.ts';
import { roundKey } from './store/round-store.ts';

let town: RoundTown;
beforeAll(async () => {
  town = await openRoundTown({ units: 2, groups: 2, children: 4, noticed: false });
});
afterAll(() => town.close());

const yellow = { position: 'yellow', comment: 'Sits alone at meals.' };
const submit = (roundId: string, staff: number, child: number, judgement: object) =>
  town.ask(staffId(1, 1, staff), 'submit-own-assessment', {
    ...{ roundId, groupId: groupId(), childId: childId(1, 1, child), version: 0 },
    judgement,
  });
const joint = (roundId: string, child: number, judgement: object) =>
  town.ask(staffId(), 'agree-joint-assessment', {
    ...{ roundId, groupId: groupId(), childId: childId(1, 1, child), version: 1 },
    judgement,
  });
const kinds = async (actorId: string) => {
  const { work } = valueOf(await town.ask(actorId, 'list-work', {})) as {
    work: { what: string; childId: string }[];
  };
  return work.map((one) => `${one.what} ${one.childId}`);
};
const moment = (roundId: string) => town.step('next-moment', { roundId });
const over = async (roundId: string, step: string, batches: unknown) => {
  for (const units of batches as string[][]) await town.step(step, { roundId, units });
};

async function recordNotices(roundId: string) {
  const run = { roundId, noticeVersion: 3, sentOn: today, channel: 'digital-post' };
  valueOf(await town.ask(adminId, 'record-notices', run));
  const input = { ...run, by: adminId };
  const { batches } = await town.step('begin-notices', input);
  for (const units of batches as string[][]) await town.step('record-notices-batch', { ...input, units });
  return { run, input, batches: batches as string[][] };
}

describe('recording notices for a whole round', () => {
  test('reaches every child once, shows progress, and can be repeated', async () => {
    await town.ask(adminId, 'plan-round', { roundId: 'round-notices', version: 0, plan: aPlan() });
    const { run, input, batches } = await recordNotices('round-notices');
    for (const units of batches) await town.step('record-notices-batch', { ...input, units });
    expect((await readRound(town.table, tenant, 'round-notices'))?.progress).toEqual({
      ...{ doing: 'recording-notices', done: 4, of: 4 },
    });
    expect(await town.ask(adminId, 'record-notices', run)).toMatchObject({ ok: true });
    expect(await town.ask(adminId, 'record-notices', { ...run, noticeVersion: 4 })).toMatchObject({
      code: 'already-running',
    });
    await town.step('finish-notices', { roundId: 'round-notices' });
    await town.step('begin-notices', input);
    expect((await readRound(town.table, tenant, 'round-notices'))?.progress).toBeUndefined();
    const child = await readChildProfile(town.table, tenant, childId(2, 2, 4));
    expect(child?.notices).toMatchObject([{ version: 3, sentOn: today, recordedBy: adminId }]);
    const preview = await town.ask(adminId, 'preview-round', { plan: aPlan() });
    expect(preview).toMatchObject({ value: { children: 16, withoutNotice: 0 } });
    expect(town.started.filter((name) => name.includes('round-notices'))).toHaveLength(1);
  });

  test('marks the cohort of a round that is open already', async () => {
    const late = await openRoundTown({ groups: 1, children: 3, noticed: false });
    await late.openRound('round-late');
    const input = { roundId: 'round-late', noticeVersion: 1, sentOn: today, channel: 'letter', by: adminId };
    const { batches } = await late.step('begin-notices', input);
    for (const units of batches as string[][]) await late.step('record-notices-batch', { ...input, units });
    const list = await late.ask(staffId(), 'read-group', { roundId: 'round-late', groupId: groupId() });
    expect(list).toMatchObject({
      value: { children: [{ noticed: true }, { noticed: true }, { noticed: true }] },
    });
    await late.close();
  });
});

describe('a round through its year', () => {
  const roundId = 'round-year-1';

  test('reminds, closes, settles and locks by its own state', async () => {
    await town.openRound(roundId);
    const reminding = await moment(roundId);
    expect(reminding).toMatchObject({ kind: 'remind' });
    expect(String(reminding['at']).slice(0, 10)).toBe(daysAfter(today, 7));
    expect(await kinds(staffId())).toEqual([]);
    const { meter } = await metered(() => over(roundId, 'remind-batch', reminding['batches']));
    expect(meter.writeUnits).toBe(4);
    await town.step('mark-reminded', { roundId, at: reminding['at'] });
    expect(await kinds(staffId())).toHaveLength(4);
    expect(await kinds(leaderId())).toHaveLength(8);

    await submit(roundId, 1, 1, yellow);
    await submit(roundId, 2, 1, yellow);
    await submit(roundId, 1, 2, yellow);
    expect(await kinds(staffId())).toEqual([
      ...[3, 4].map((child) => `missing-assessment ${childId(1, 1, child)}`),
      `agree-joint ${childId(1, 1, 1)}`,
    ]);

    expect(await moment(roundId)).toMatchObject({ kind: 'close-own', batches: [] });
    await town.step('close-own', { roundId });
    await town.step('close-own', { roundId });
    expect((await readRound(town.table, tenant, roundId))?.state).toBe('joint');
    expect(await submit(roundId, 2, 2, yellow)).toMatchObject({ code: 'round-not-open' });
    const asked = { roundId, groupId: groupId(), childId: childId(1, 1, 2) };
    expect(await town.ask(staffId(1, 1, 2), 'read-meeting', asked)).toMatchObject({ value: { own: [{}] } });
    expect(await joint(roundId, 2, yellow)).toMatchObject({ value: { joint: { fewerThanRequired: true } } });
    expect(await joint(roundId, 3, yellow)).toMatchObject({ code: 'own-missing' });

    const closing = await moment(roundId);
    expect(closing).toMatchObject({ kind: 'close' });
    await over(roundId, 'close-batch', closing['batches']);
    expect((await readRound(town.table, tenant, roundId))?.progress).toEqual({
      doing: 'closing',
      done: 4,
      of: 4,
    });
    await town.step('settle', { roundId });
    await town.step('settle', { roundId });
    await over(roundId, 'close-batch', closing['batches']);
    const closed = await readRound(town.table, tenant, roundId);
    expect(closed).toMatchObject({ state: 'closed', closedAt: expect.any(String) as string });
    expect(closed?.progress).toBeUndefined();
    expect(await readCounters(town.table, tenant, roundId)).toEqual(
      await recount(town.table, tenant, roundId),
    );
    expect(await joint(roundId, 1, yellow)).toMatchObject({ code: 'round-not-open' });
    expect(await kinds(staffId())).toEqual([`agree-follow-up ${childId(1, 1, 2)}`]);

    expect(await moment(roundId)).toMatchObject({ kind: 'lock' });
    await town.step('lock', { roundId });
    expect(await moment(roundId)).toMatchObject({ kind: 'none' });
    expect(await kinds(leaderId())).toEqual([]);
    const followUp = { focusPoints: [], actions: [] };
    const late = { ...asked, version: 9, followUp, finish: false };
    expect(await town.ask(staffId(), 'agree-follow-up', late)).toMatchObject({ code: 'round-locked' });
  });

  test('is followed by one that knows each child’s position from before', async () => {
    const opensOn = daysAfter(today, 1);
    await town.openRound('round-year-2', { opensOn });
    const list = await town.ask(staffId(), 'read-group', { roundId: 'round-year-2', groupId: groupId() });
    const { children } = valueOf(list) as { children: { previous?: string }[] };
    expect(children.map((child) => child.previous)).toEqual([undefined, 'yellow', undefined, undefined]);
    await submit('round-year-2', 1, 2, { position: 'green' });
    await submit('round-year-2', 2, 2, { position: 'green' });
    expect(await joint('round-year-2', 2, { position: 'green' })).toMatchObject({
      value: { joint: { position: 'green', previous: 'yellow' } },
    });
    const asked = { roundId: 'round-year-2', groupId: groupId(), childId: childId(1, 1, 2) };
    expect(await town.ask(staffId(), 'read-meeting', asked)).toMatchObject({
      value: { before: { joint: { roundId, position: 'yellow' } }, child: { previous: 'yellow' } },
    });
    await over('round-year-2', 'remind-batch', (await moment('round-year-2'))['batches']);
    expect(await kinds(staffId())).toContain(`inform-parents ${childId(1, 1, 2)}`);
  });
});

describe('the schedule of a round', () => {
  test('is set while the round is planned, moved with it, and taken away when it begins or is cancelled', async () => {
    const said: string[] = [];
    const schedules = {
      set: (_tenant: string, id: string, at: Date) =>
        Promise.resolve(void said.push(`set ${id} ${at.toISOString()}`)),
      remove: (_tenant: string, id: string) => Promise.resolve(void said.push(`remove ${id}`)),
    };
    const change = (more: Partial<ItemChange> = {}): ItemChange => ({
      ...{ id: '1', ...roundKey(tenant, 'round-when'), expired: false, after: {} },
      ...more,
    });
    const plan = { opensOn: '2031-06-02', remindOn: [], ownClosesOn: '2031-06-20', closesOn: '2031-06-30' };
    await town.ask(adminId, 'plan-round', { roundId: 'round-when', version: 0, plan: aPlan(plan) });
    await scheduleRound(town.table, schedules, change());
    await scheduleRound(town.table, schedules, change());
    await scheduleRound(town.table, schedules, change({ before: { total: 1 }, after: { total: 2 } }));
    await town.step('begin', { roundId: 'round-when' });
    await scheduleRound(town.table, schedules, change());
    await scheduleRound(town.table, schedules, { ...change(), pk: '0899#units' });
    expect(said).toEqual([
      'set round-when 2031-06-02T04:00:00.000Z',
      'set round-when 2031-06-02T04:00:00.000Z',
      'remove round-when',
    ]);
  });
});
