import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '#shared/rounds/follow-up.ts';
import { daysAfter } from './domain/copenhagen.ts';
import {
  adminId,
  childId,
  groupId,
  leaderId,
  openRoundTown,
  staffId,
  today,
  valueOf,
  type RoundTown,
} from '#test/builders/round-town.ts';

const roundId = 'round-agree';
const green = { position: 'green' };
const yellow = { position: 'yellow', comment: 'Needs a friend to hold on to.' };
let town: RoundTown;
beforeAll(async () => {
  town = await openRoundTown({ groups: 2, children: 12, staff: 3 });
  await town.openRound(roundId);
});
afterAll(() => town.close());

const at = (child: number) => ({ roundId, groupId: groupId(), childId: childId(1, 1, child) });
const submit = (staff: number, child: number, judgement: object = green) =>
  town.ask(staffId(1, 1, staff), 'submit-own-assessment', { ...at(child), version: 0, judgement });
const joint = (staff: number, child: number, judgement: object, version = 2) =>
  town.measure(staffId(1, 1, staff), 'agree-joint-assessment', { ...at(child), version, judgement });
const inform = (child: number, version: number, change = {}) =>
  town.ask(staffId(), 'inform-parents', { ...at(child), version, how: 'talk', on: today, ...change });
const followUp = (child: number, version: number, actions: Action[], finish = true) =>
  town.ask(staffId(), 'agree-follow-up', {
    ...at(child),
    version,
    followUp: { focusPoints: [{ id: 'focus-1', text: 'Takes part in play' }], actions },
    finish,
  });
const anAction = (change: Partial<Action> = {}): Action => ({
  id: 'action-1',
  text: 'Small groups every morning',
  target: 'surroundings',
  responsibleId: staffId(1, 1, 2),
  responsibleName: '',
  dueOn: daysAfter(today, 7),
  reviewOn: daysAfter(today, 42),
  status: 'agreed',
  ...change,
});
async function ready(child: number, judgement: object = green) {
  await submit(1, child, judgement);
  await submit(2, child, judgement);
}
async function agreed(child: number, judgement: object) {
  await ready(child, judgement);
  valueOf((await joint(1, child, judgement)).result);
}
const tasks = async (actorId: string, child: number) => {
  const found = valueOf(await town.ask(actorId, 'list-work', {})) as {
    work: { what: string; childId: string }[];
  };
  return found.work.filter((one) => one.childId === childId(1, 1, child)).map((one) => one.what);
};

describe('a joint assessment', () => {
  test('needs all own ones, and then takes two round trips and at most six write units', async () => {
    await submit(1, 1);
    expect((await joint(1, 1, green)).result).toMatchObject({
      code: 'own-missing',
      facts: { own: 1, required: 2 },
    });
    await submit(2, 1);
    const { result, meter } = await joint(3, 1, yellow);
    expect(result).toMatchObject({
      value: {
        child: { state: 'joint', position: 'yellow', version: 3 },
        joint: { fewerThanRequired: false },
      },
    });
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(6);
  });

  test('sent again is the same; a colleague who did not see it is shown both sides', async () => {
    await ready(2);
    const first = await joint(1, 2, yellow);
    expect((await joint(1, 2, yellow)).result).toEqual(first.result);
    expect((await joint(2, 2, green)).result).toMatchObject({
      code: 'changed-meanwhile',
      current: { position: 'yellow', version: 3 },
    });
    expect((await joint(2, 2, green, 3)).result).toMatchObject({
      value: { child: { position: 'green', version: 4 } },
    });
  });

  test('of two at the same moment is one, and the other is told', async () => {
    await ready(3);
    const both = await Promise.all([joint(1, 3, yellow), joint(2, 3, green)]);
    expect(both.filter(({ result }) => result.ok)).toHaveLength(1);
    expect(both.map(({ result }) => (result.ok ? 'ok' : result.code)).sort()).toEqual([
      'changed-meanwhile',
      'ok',
    ]);
  });

  test('shows the own assessments of a colleague', async () => {
    await ready(4, yellow);
    const meeting = await town.ask(staffId(1, 1, 3), 'read-meeting', at(4));
    expect(meeting).toMatchObject({ value: { own: [{ position: 'yellow' }, { position: 'yellow' }] } });
  });
});

describe('a follow-up', () => {
  test('of yellow needs an action in the surroundings; a draft does not', async () => {
    await ready(5, yellow);
    expect(await followUp(5, 2, [])).toMatchObject({ code: 'joint-missing' });
    await joint(1, 5, yellow);
    expect(await followUp(5, 3, [])).toMatchObject({ code: 'action-missing' });
    const onChild = anAction({ target: 'child' });
    expect(await followUp(5, 3, [onChild])).toMatchObject({ code: 'action-in-surroundings-missing' });
    expect(await followUp(5, 3, [onChild], false)).toMatchObject({
      value: { child: { state: 'joint', version: 4 } },
    });
    const finished = await followUp(5, 4, [onChild, anAction({ id: 'action-2' })]);
    expect(finished).toMatchObject({ value: { child: { state: 'follow-up', version: 5 } } });
    expect(await followUp(5, 4, [onChild, anAction({ id: 'action-2' })])).toEqual(finished);
    expect((await joint(1, 5, green, 5)).result).toMatchObject({ code: 'follow-up-agreed' });
  });

  test('names who is responsible as we know them, and knows the whole unit but nobody else', async () => {
    await agreed(6, yellow);
    const elsewhere = anAction({ responsibleId: 'staff-unknown' });
    expect(await followUp(6, 3, [elsewhere])).toMatchObject({ code: 'responsible-unknown' });
    const nextDoor = anAction({ responsibleId: staffId(1, 2, 1), responsibleName: 'Someone else' });
    expect(await followUp(6, 3, [nextDoor])).toMatchObject({
      value: { followUp: { actions: [{ responsibleName: `Name ${staffId(1, 2, 1)}` }] } },
    });
  });

  test('is a task for the responsible and the leader until it is looked back at', async () => {
    await agreed(7, yellow);
    await followUp(7, 3, [anAction()]);
    expect(await tasks(staffId(1, 1, 2), 7)).toContain('review-action');
    expect(await tasks(leaderId(), 7)).toContain('review-action');
    expect(await tasks(staffId(1, 1, 1), 7)).not.toContain('review-action');
    expect(await tasks(adminId, 7)).toEqual([]);
    expect(await followUp(7, 4, [anAction({ status: 'done', outcome: 1 })])).toMatchObject({
      value: { child: { state: 'follow-up', version: 5 } },
    });
    expect(await tasks(leaderId(), 7)).not.toContain('review-action');
  });

  test('does not lose what a colleague wrote meanwhile', async () => {
    await agreed(8, yellow);
    await followUp(8, 3, [anAction()], false);
    expect(await followUp(8, 3, [anAction({ text: 'Something else' })])).toMatchObject({
      code: 'changed-meanwhile',
      current: { actions: [{ text: 'Small groups every morning' }] },
    });
  });
});

describe('informing the parents', () => {
  test('follows the follow-up for yellow, and may follow at once for green', async () => {
    await agreed(9, yellow);
    expect(await inform(9, 3)).toMatchObject({ code: 'follow-up-missing' });
    await followUp(9, 3, [anAction()]);
    const informed = await inform(9, 4);
    expect(informed).toMatchObject({
      value: { child: { state: 'informed', position: 'yellow', version: 5 } },
    });
    expect(await inform(9, 4)).toEqual(informed);
    await agreed(10, green);
    expect(await inform(10, 3)).toMatchObject({ value: { child: { state: 'informed', position: 'green' } } });
  });

  test('is not told before it happened, nor lost when someone else told it meanwhile', async () => {
    await agreed(11, green);
    expect(await inform(11, 3, { on: daysAfter(today, 1) })).toMatchObject({ code: 'in-the-future' });
    await inform(11, 3, { parentsView: 'They see the same at home.' });
    expect(await inform(11, 3, { parentsView: '' })).toMatchObject({
      code: 'changed-meanwhile',
      current: { parentsView: 'They see the same at home.' },
    });
  });
});
