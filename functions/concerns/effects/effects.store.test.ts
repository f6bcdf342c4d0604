import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Effect } from '#shared/concerns/effects.ts';
import { metered } from '#functions/kernel/meter.ts';
import { anAction } from '#test/builders/concern-case.ts';
import {
  caseId,
  childId,
  openConcernTown,
  wholeStory,
  type ConcernTown,
  type ConcernWho,
} from '#test/builders/concern-town.ts';
import { readEffectCounts } from './effect-store.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

const now = '2027-01-11T09:00:00.000Z';
let moves = 0;
const change = async (who: ConcernWho, name: string, input: object, at = now, moveId?: string) =>
  town.concern(
    who,
    name,
    {
      ...{ childId, caseId, version: (await town.read(at)).version },
      ...{ moveId: moveId ?? `flyt-${(moves += 1)}`, ...input },
    },
    at,
  );
/** The case as far as acting. */
async function acting(): Promise<void> {
  for (const { who, name, day, input } of wholeStory.slice(0, 5)) {
    const at = `${day}T09:00:00.000Z`;
    const reply =
      name === 'raise-concern'
        ? await town.concern(who, name, input, at)
        : await change(who, name, input, at);
    expect(reply, name).toMatchObject({ ok: true });
  }
}
const actions = (...all: ReturnType<typeof anAction>[]) => change('signe', 'agree-actions', { actions: all });
const done = anAction({ status: 'done', outcome: 2, guideActionId: 'fast-voksen' });
const review = (moveId?: string) =>
  change(
    'ellen',
    'move-case',
    { step: { move: 'review', note: 'Hun leger.', voiceMissing: 'Hun ville ikke tale om det i dag.' } },
    now,
    moveId,
  );
const counted = () => readEffectCounts(town.table, '0899', 2025);
const read = async (who: ConcernWho, input: object = {}) =>
  town.concern(who, 'read-effects', input, now) as Promise<{
    ok: boolean;
    value: { alike: Effect[]; all: Effect[] };
  }>;

describe('looking back', () => {
  test('adds each outcome once, however often it is sent and looked back at, and nothing of whose it was', async () => {
    await acting();
    await actions(done, anAction({ id: 'handling-to', status: 'done', outcome: -1, target: 'child' }));
    expect(await counted()).toEqual([]);
    await review('flyt-igen');
    await review('flyt-igen');
    const lines = await counted();
    expect(lines).toMatchObject([
      { degree: 3, target: 'child', measure: 'own', counts: [0, 1, 0, 0, 0] },
      { degree: 3, target: 'surroundings', measure: 'fast-voksen', counts: [0, 0, 0, 0, 1] },
    ]);
    await change('ellen', 'move-case', {
      step: {
        ...{ move: 'close', reason: 'goal-reached', note: 'Målet er nået.', whatNow: 'Vi holder øje.' },
        familyWord: 'Vi stopper her.',
      },
    });
    expect(await counted()).toEqual(lines);
    const stored = JSON.stringify(
      await town.table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': '0899#effects' },
      }),
    );
    for (const one of [childId, caseId, 'ellen', 'myren', '2027-01', 'handling'])
      expect(stored).not.toContain(one);
  });

  test('adds nothing when it does not go through', async () => {
    await acting();
    await actions(done);
    const { version } = await town.read(now);
    const late = { childId, caseId, version: version - 1, moveId: 'flyt-sent' };
    const step = { move: 'review', note: 'Hun leger.', voiceMissing: 'Hun ville ikke tale om det i dag.' };
    expect(await town.concern('ellen', 'move-case', { ...late, step }, now)).toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(await counted()).toEqual([]);
  });

  test('leaves out what was dropped, and counts two of a kind as two', async () => {
    await acting();
    await actions(
      done,
      { ...done, id: 'handling-to', outcome: 1 },
      anAction({ id: 'handling-tre', status: 'dropped', outcomeNote: 'Blev ikke til noget.' }),
    );
    await review();
    expect(await counted()).toMatchObject([{ measure: 'fast-voksen', counts: [0, 0, 0, 1, 1] }]);
  });
});

describe('what helped here before', () => {
  const add = async (times: number) => {
    for (let n = 0; n < times; n += 1)
      await town.table.update({
        Key: { pk: '0899#effects', sk: '2026#3#3-5#surroundings#fast-voksen' },
        UpdateExpression: 'ADD o4 :one',
        ExpressionAttributeValues: { ':one': 1 },
      });
  };

  test('is nothing below five, and is read in one round trip with the actor', async () => {
    await add(4);
    expect((await read('ellen', { zone: 'middle', age: 'under-6' })).value).toMatchObject({
      alike: [],
      all: [],
    });
    await add(1);
    const { result, meter } = await metered(() => read('ellen', { zone: 'middle', age: 'under-6' }));
    expect(result.value.alike).toMatchObject([{ measure: 'fast-voksen', n: 5, share: 1, mean: 2 }]);
    expect(result.value.alike[0]).not.toHaveProperty('meanWithin');
    expect(meter.roundTrips).toBe(1);
    expect((await read('ellen', { zone: 'high', age: 'under-6' })).value.alike).toEqual([]);
  });

  test('is for those who work, in every role; not for families', async () => {
    for (const who of ['ellen', 'lisbet', 'henny', 'adam'] as const)
      expect((await read(who)).ok, who).toBe(true);
    for (const who of ['mother', 'child'] as const) expect((await read(who)).ok, who).toBe(false);
  });
});
