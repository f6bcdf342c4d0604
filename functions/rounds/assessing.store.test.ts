import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupInRoundSchema } from '#shared/rounds/child-in-round.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childKey } from '#functions/people/index.ts';
import {
  aChild,
  childId,
  groupId,
  leaderId,
  openRoundTown,
  staffId,
  tenant,
  valueOf,
  type RoundTown,
} from '#test/builders/round-town.ts';

const roundId = 'round-assess';
const green = { position: 'green' };
const yellow = { position: 'yellow', comment: 'Withdraws when many children play.' };
let town: RoundTown;
beforeAll(async () => {
  town = await openRoundTown({ groups: 2, children: 25, staff: 3 });
  await town.openRound(roundId);
});
afterAll(() => town.close());

const at = (child: number, group = 1) => ({
  roundId,
  groupId: groupId(1, group),
  childId: childId(1, group, child),
});
const submit = (staff: number, child: number, judgement: object, version = 0) =>
  town.measure(staffId(1, 1, staff), 'submit-own-assessment', { ...at(child), version, judgement });
const withdraw = (staff: number, child: number) =>
  town.ask(staffId(1, 1, staff), 'withdraw-own-assessment', at(child));
const children = async (group: number) => {
  const list = await town.ask(staffId(1, group), 'read-group', { roundId, groupId: groupId(1, group) });
  return groupInRoundSchema.parse(valueOf(list)).children;
};
const meeting = (actorId: string, child: number) => town.ask(actorId, 'read-meeting', at(child));
const thread = (table: Table, child: number) =>
  table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': childKey(tenant, childId(1, 1, child)).pk },
  });

describe('an own assessment', () => {
  test('takes two round trips and at most six write units, the record of it included', async () => {
    const { result, meter } = await submit(1, 1, yellow);
    expect(result).toMatchObject({ value: { state: 'assessing', own: 1, mine: true, version: 1 } });
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(6);
  });

  test('sent again with the same content is the same write', async () => {
    const first = await submit(1, 2, yellow);
    const before = await thread(town.table, 2);
    const { result, meter } = await submit(1, 2, {
      comment: yellow.comment,
      position: 'yellow',
      dimensions: {},
    });
    expect(result).toEqual(first.result);
    expect(meter.roundTrips).toBe(1);
    expect(await thread(town.table, 2)).toEqual(before);
  });

  test('with other content is a correction when it was seen, and shows both sides when it was not', async () => {
    await submit(1, 3, yellow);
    const blind = await submit(1, 3, green);
    expect(blind.result).toMatchObject({
      code: 'changed-meanwhile',
      current: { position: 'yellow', version: 1 },
    });
    const seen = await submit(1, 3, green, 1);
    expect(seen.result).toMatchObject({ value: { state: 'assessing', own: 1, version: 2 } });
    expect((await submit(1, 3, yellow, 99)).result).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('of two colleagues at the same moment both land', async () => {
    const both = await Promise.all([submit(1, 4, green), submit(2, 4, yellow)]);
    expect(both.map(({ result }) => result.ok)).toEqual([true, true]);
    expect(await meeting(staffId(1, 1, 1), 4)).toMatchObject({
      value: { child: { state: 'ready', own: 2 }, own: [{ kind: 'own' }, { kind: 'own' }] },
    });
  });

  test('of two more at the same moment is not lost where the child needs three', async () => {
    await town.openRound('round-three', { ownRequired: 3 });
    const of = (staff: number) =>
      town.ask(staffId(1, 1, staff), 'submit-own-assessment', {
        ...{ ...at(4), roundId: 'round-three', version: 0 },
        judgement: green,
      });
    await of(1);
    const both = await Promise.all([of(2), of(3)]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    const asked = { ...at(4), roundId: 'round-three' };
    expect(await town.ask(staffId(), 'read-meeting', asked)).toMatchObject({
      value: { child: { state: 'ready', own: 3, version: 3 }, own: [{}, {}, {}] },
    });
  });

  test('of three at the same moment only as many land as the child needs', async () => {
    const three = await Promise.all([submit(1, 5, green), submit(2, 5, green), submit(3, 5, green)]);
    expect(three.filter(({ result }) => result.ok)).toHaveLength(2);
    expect(three.map(({ result }) => result)).toContainEqual({ ok: false, code: 'all-are-in' });
  });

  test('of a colleague stays hidden until all are in, and shows no colour on the list', async () => {
    await submit(1, 6, yellow);
    expect(await meeting(staffId(1, 1, 2), 6)).toMatchObject({
      value: { own: [], child: { own: 1, mine: false } },
    });
    expect(await meeting(leaderId(), 6)).toMatchObject({ value: { own: [] } });
    expect(await meeting(staffId(1, 1, 1), 6)).toMatchObject({ value: { own: [{ position: 'yellow' }] } });
    const list = await town.ask(staffId(1, 1, 2), 'read-group', { roundId, groupId: groupId() });
    expect(JSON.stringify(list)).not.toContain('yellow');
    await submit(2, 6, green);
    expect(await meeting(staffId(1, 1, 2), 6)).toMatchObject({
      value: { own: [{}, {}], child: { state: 'ready' } },
    });
  });

  test('can be withdrawn until all are in; withdrawing what is not there succeeds', async () => {
    await submit(1, 7, yellow);
    expect(await withdraw(1, 7)).toMatchObject({ value: { state: 'not-started', own: 0, version: 2 } });
    expect(await withdraw(1, 7)).toMatchObject({ value: { state: 'not-started', version: 2 } });
    expect(await thread(town.table, 7)).toHaveLength(1);
    expect((await submit(1, 7, green)).result).toMatchObject({ value: { state: 'assessing', version: 3 } });
    await submit(2, 7, green);
    expect(await withdraw(1, 7)).toMatchObject({ code: 'all-are-in' });
  });

  test('needs a comment unless it is green', async () => {
    const { result } = await submit(1, 8, { position: 'red' });
    expect(result).toMatchObject({ code: 'input-invalid', fields: [{ path: 'judgement.comment' }] });
  });

  test('is not taken for a child whose custody holders were not told', async () => {
    const untold = aChild(1, 1, 9, false);
    await town.table.batchWrite([{ put: { ...childKey(tenant, untold.id), ...untold } }]);
    expect((await submit(1, 9, green)).result).toMatchObject({ code: 'notice-missing' });
    const notice = { ...at(9), noticeVersion: 1, sentOn: '2026-01-05', channel: 'talk' };
    expect(await town.ask(staffId(), 'record-notice', { ...notice, sentOn: '2999-01-01' })).toMatchObject({
      code: 'sent-in-the-future',
    });
    expect(await town.ask(staffId(), 'record-notice', notice)).toMatchObject({ ok: true });
    expect((await submit(1, 9, green)).result).toMatchObject({ value: { noticed: true } });
  });

  test('is for those who work with the group: not the leader, not another group, not another round', async () => {
    const asked = { ...at(10), version: 0, judgement: green };
    expect(await town.ask(leaderId(), 'submit-own-assessment', asked)).toMatchObject({
      code: 'not-permitted',
    });
    expect(await town.ask(staffId(1, 2), 'submit-own-assessment', asked)).toMatchObject({
      code: 'not-permitted',
    });
    const elsewhere = { ...asked, groupId: groupId(1, 2) };
    expect(await town.ask(staffId(), 'submit-own-assessment', elsewhere)).toMatchObject({
      code: 'not-in-the-round',
    });
    const unknown = { ...asked, roundId: 'round-unknown' };
    expect(await town.ask(staffId(), 'submit-own-assessment', unknown)).toMatchObject({
      code: 'not-in-the-round',
    });
  });
});

describe('green for several at once', () => {
  const submitGreen = (staff: number, children: number[], group = 2) =>
    town.ask(staffId(1, group, staff), 'submit-green', {
      roundId,
      groupId: groupId(1, group),
      childIds: children.map((child) => childId(1, group, child)),
    });

  test('leaves those I have assessed as they are, and is the same when sent again', async () => {
    await town.ask(staffId(1, 2, 1), 'submit-own-assessment', { ...at(1, 2), version: 0, judgement: yellow });
    const first = await submitGreen(1, [1, 2, 3]);
    expect((await children(2)).slice(0, 4).map((child) => child.version)).toEqual([1, 1, 1, 0]);
    expect(await submitGreen(1, [1, 2, 3])).toEqual(first);
  });

  test('takes 25 at once, also when a colleague does the same at that moment', async () => {
    const all = Array.from({ length: 25 }, (_, index) => index + 1);
    const both = await Promise.all([submitGreen(2, all), submitGreen(3, all)]);
    expect(both.map((one) => one.ok)).toEqual([true, true]);
    expect((await children(2)).map(({ own, state }) => `${own} ${state}`)).toEqual(all.map(() => '2 ready'));
  });

  test('is all or none: a child that is not in the group refuses the whole', async () => {
    expect(await submitGreen(1, [20, 99], 1)).toMatchObject({ code: 'not-in-the-round' });
    expect((await children(1))[19]).toMatchObject({ childId: childId(1, 1, 20), own: 0 });
  });

  test('leaves a list of 25 children with everyone assessed within one read unit', async () => {
    const where = { roundId, groupId: groupId(1, 2) };
    const { meter } = await town.measure(staffId(1, 2), 'read-group', where);
    expect(meter.roundTrips).toBe(1);
    // Actor 1, the municipality's own roles 1, round 1, and the group's 26 items 1: at most 4 KB.
    expect(meter.readUnits).toBe(4);
  });
});
