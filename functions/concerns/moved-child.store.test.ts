import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Child } from '#shared/people/child.ts';
import { batchReaction } from '#functions/kernel/batch-reaction.ts';
import { oneByOne } from '#functions/kernel/reaction.ts';
import { childKey } from '#functions/people/index.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
  type ConcernWho,
} from '#test/builders/concern-town.ts';
import { goneToSolen, putLeaderOfSolen } from '#test/builders/moved-child.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { deliver, recordsOf } from '#test/faults/event-source.ts';
import { followChild } from './index.ts';

const today = '2026-11-23';
const key = childKey('0899', childId);
let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
  await putLeaderOfSolen(town.table);
  await town.concern('ellen', 'raise-concern', raiseInput);
});
afterEach(() => town.close());

const { moved, myren, solen } = goneToSolen(today);
const changed = (before: Child, after: Child) => ({
  ...{ id: 'change', ...key, expired: false },
  ...{ before: { ...key, ...before }, after: { ...key, ...after } },
});
const write = {
  ...{ childId, caseId, version: 1, moveId: 'move-one', finish: false },
  goals: [{ id: 'goal-1', text: 'Med i en leg hver dag' }],
  analysis: { see: 'Går for sig selv', keeps: '', tried: '', parents: '', child: '', want: '' },
};
const follow = (after: Child, before = aTownChild(), on = today) =>
  followChild(town.table, changed(before, after), on);
const goes = async (after: Child, before = aTownChild()) => {
  await town.put(after);
  await follow(after, before);
};
const listed = async (who: ConcernWho) =>
  ((await town.concern(who, 'list-cases')) as { value: { cases: Record<string, unknown>[] } }).value.cases;
const stored = () => town.table.get({ pk: key.pk, sk: `case#${caseId}` });
const tasks = async () =>
  [...(await wholeTable(town.client)).keys()].filter((at) => at.includes('#tasks#')).map(String);

describe('a child that has moved', () => {
  test('is listed with its case for the new unit’s leader at once, who sees that the holder is not there', async () => {
    await goes(moved);
    expect(await listed('stranger')).toMatchObject([
      { id: caseId, groupName: 'Gul', holderId: 'ellen', holderLeft: true },
    ]);
    expect(await listed('lisbet')).toEqual([]);
    expect(await tasks()).toHaveLength(1);
    expect(await stored()).toMatchObject({ unitId: 'solen', groupId: 'solen-gul', holder: { id: 'ellen' } });
    const take = { childId, caseId, version: 1, moveId: 'move-take', answer: 'take' };
    expect(await town.concern('stranger', 'answer-holder', take)).toMatchObject({
      value: { case: { holder: { id: 'stranger' }, unitId: 'solen' } },
    });
  });

  test('stays where it is while the old place has not ended, and goes when it does, whichever file is first', async () => {
    const both = aTownChild({ affiliations: [myren, solen], version: 2 });
    await goes(both);
    expect(await listed('lisbet')).toHaveLength(1);
    await goes(aTownChild({ affiliations: [{ ...myren, to: today }, solen], version: 3 }), both);
    expect(await listed('lisbet')).toEqual([]);
    expect(await listed('stranger')).toHaveLength(1);
  });

  test('keeps its case with the old unit as long as no other has it', async () => {
    await goes(aTownChild({ affiliations: [{ ...myren, to: '2026-11-20' }], version: 2 }));
    expect(await stored()).toMatchObject({ unitId: 'myren', groupId: 'myren-rod' });
    expect(await listed('lisbet')).toHaveLength(1);
  });

  test('takes the case to a new group, and what somebody has open there can still be saved', async () => {
    const groups = [{ id: 'myren-bla', name: 'Blå' }];
    await goes(aTownChild({ affiliations: [{ ...myren, groups }], version: 2 }));
    expect(await listed('lisbet')).toMatchObject([{ groupId: 'myren-bla', groupName: 'Blå' }]);
    expect(await town.concern('lisbet', 'analyse-case', write)).toMatchObject({ ok: true });
  });

  test('leaves a closed case where it was', async () => {
    const one = (await stored()) ?? {};
    await town.table.put({
      Item: { ...one, pk: key.pk, sk: `case#${caseId}`, state: 'closed', version: 2 },
    });
    await goes(moved);
    expect(await stored()).toMatchObject({ unitId: 'myren', version: 2 });
  });
});

test('what the old unit raises on the child’s last day there stands with the new unit and the writer’s', async () => {
  await goes(moved);
  await town.concern('ellen', 'raise-concern', { ...raiseInput, caseId: 'sag-to2345' });
  expect(await listed('stranger')).toHaveLength(2);
  expect(await listed('ellen')).toMatchObject([{ id: 'sag-to2345', unitId: 'solen', holderId: 'ellen' }]);
});

test('a child’s new name stands on the list, and the case is as it was', async () => {
  const before = await stored();
  await goes(aTownChild({ firstName: 'Frida', version: 2 }));
  expect(await listed('lisbet')).toMatchObject([{ childName: 'Frida Prøve' }]);
  expect(await stored()).toEqual(before);
});

describe('what the stream tells', () => {
  test('twice changes nothing the second time', async () => {
    await goes(moved);
    const once = await wholeTable(town.client);
    await follow(moved);
    expect(await wholeTable(town.client)).toEqual(once);
  });

  test('late leads to where the child is now, not to where it was then', async () => {
    const back = aTownChild({ firstName: 'Frida', version: 3 });
    await goes(back, moved);
    await follow(moved);
    expect(await listed('lisbet')).toMatchObject([{ childName: 'Frida Prøve' }]);
    expect(await listed('stranger')).toEqual([]);
  });

  test('as the table sends it, all of it twice and the last first, leads there too', async () => {
    const through = aTownChild({ affiliations: [{ ...myren, groups: solen.groups }], version: 2 });
    for (const child of [through, { ...moved, version: 3 }]) await town.put(child);
    const told = await recordsOf(town.endpoint, 'test');
    const handler = batchReaction(oneByOne((change) => followChild(town.table, change, today)));
    const context = { getRemainingTimeInMillis: () => 60_000 } as never;
    const left = await deliver([...told, ...told].reverse(), (event) => handler(event, context));
    expect(left).toEqual([]);
    expect(await listed('stranger')).toHaveLength(1);
    expect(await tasks()).toHaveLength(1);
  });

  test('of anything else about the child touches no case', async () => {
    await town.put(moved);
    const before = await wholeTable(town.client);
    await follow(aTownChild({ addressProtected: true, version: 2 }));
    await followChild(town.table, { ...changed(aTownChild(), moved), sk: 'case#x' }, today);
    expect(await wholeTable(town.client)).toEqual(before);
  });

  test('while somebody writes loses no word, and the case ends up where the child is', async () => {
    await town.put(moved);
    const [reply] = await Promise.all([
      town.concern('ellen', 'analyse-case', write),
      follow(moved),
      follow(moved),
    ]);
    expect(reply).toMatchObject({ ok: true });
    expect(await stored()).toMatchObject({
      unitId: 'solen',
      version: 2,
      analysis: { see: write.analysis.see },
    });
    expect(await tasks()).toHaveLength(1);
  });

  /** Does something once, between the look and the write of whoever writes next. */
  function inBetween(happens: () => Promise<unknown>) {
    const transact = town.table.transact.bind(town.table);
    town.table.transact = async (...args: Parameters<typeof transact>) => {
      town.table.transact = transact;
      await happens();
      return transact(...args);
    };
  }

  test('when somebody has written between the look and the write is done on what stands then', async () => {
    await town.put(moved);
    const at = { pk: key.pk, sk: `case#${caseId}` };
    inBetween(async () => town.table.put({ Item: { ...(await stored()), ...at, version: 7 } }));
    await follow(moved);
    expect(await stored()).toMatchObject({ unitId: 'solen', version: 7 });
  });

  test('between the look and the write of somebody leaves one place on the lists, and the words', async () => {
    inBetween(() => goes(moved));
    expect(await town.concern('ellen', 'analyse-case', write)).toMatchObject({ ok: true });
    expect(await stored()).toMatchObject({
      unitId: 'solen',
      version: 2,
      analysis: { see: write.analysis.see },
    });
    expect(await tasks()).toHaveLength(1);
  });
});
