import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import {
  caseId,
  childId,
  openConcernTown,
  wholeStory,
  type ConcernTown,
} from '#test/builders/concern-town.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

const day = (date: string) => `${date}T09:00:00.000Z`;
const stop = { childId, stopId: 'stop-et23', seen: 'Mærker på armen, fortæller om slag' };

/** Has a stop set between what a request has read and what it writes. */
function stopBetween(now: string) {
  const { middlewareStack } = town.client;
  middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'TransactWriteItemsCommand') return next(args);
      middlewareStack.remove('between');
      expect(await town.ask('lisbet', 'set-stop', stop, now)).toMatchObject({ ok: true });
      return next(args);
    },
    { step: 'initialize', name: 'between' },
  );
}

const upTo = async (steps: number) => {
  for (const [index, { who, name, day: on, input }] of wholeStory.slice(0, steps).entries())
    expect(
      await town.concern(
        who,
        name,
        { childId, caseId, version: index, moveId: `move-${index}`, ...input },
        day(on),
      ),
    ).toMatchObject({ ok: true });
};
const next = (index: number) => {
  const step = wholeStory[index];
  if (!step) throw new Error('the story is shorter');
  const request = { childId, caseId, version: index, moveId: `move-${index}`, ...step.input };
  return town.concern(step.who, step.name, request, day(step.day));
};
const notices = async () =>
  [...(await wholeTable(town.client)).keys()].filter((key) => key.includes('#notices#guardian#'));
const seen = async () => {
  const reply = await town.ask('mother', 'read-thread', { childId }, day('2027-01-12'));
  const { entries } = (reply as unknown as { value: { entries: ThreadEntry[] } }).value;
  return entries.filter(({ kind }) => kind === 'case');
};

describe('a stop that is set between what is read and what is written', () => {
  test('keeps the family from being told', async () => {
    await upTo(1);
    stopBetween(day('2026-11-23'));
    expect(await next(1)).toMatchObject({ ok: false, code: 'stop-stands' });
    expect([await seen(), await notices()]).toEqual([[], []]);
    expect(await town.read(day('2026-11-24'))).toMatchObject({ version: 1 });
  });

  test('lets a look-back be written, and no word of it reach the family', async () => {
    await upTo(6);
    const before = await notices();
    stopBetween(day('2027-01-11'));
    expect(await next(6)).toMatchObject({ ok: true, value: { case: { coveredAt: day('2027-01-11') } } });
    expect(await notices()).toEqual(before);
    expect(await seen()).toEqual([]);
  });
});
