import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  caseId,
  childId,
  openConcernTown,
  wholeStory,
  type ConcernTown,
} from '#test/builders/concern-town.ts';
import { killings, persistently } from '#test/builders/persistently.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

// The first write of a request is its line in the record, the second the transaction.
test.each(killings(2))(
  'killed $when write $n of every step and sent again, each is done once',
  async (killing) => {
    let version = 0;
    for (const [index, { who, name, day, input }] of wholeStory.entries()) {
      const now = `${day}T09:00:00.000Z`;
      const request = { childId, caseId, version, moveId: `move-${index}`, ...input };
      const step = () => town.concern(who, name, request, now);
      expect(await persistently(town.client, killing, step), name).toMatchObject({ ok: true });
      version = (await town.read(now)).version;
    }
    const one = await town.read('2027-01-12T09:00:00.000Z');
    expect(one).toMatchObject({ state: 'closed', version: wholeStory.length });
    const moves = ['raise', 'tell', 'analyse', 'agree', 'act', 'review', 'close'];
    expect(one.moves.map(({ move }) => move)).toEqual(moves);
    const left = [...(await wholeTable(town.client)).keys()].filter((key) => key.includes('#tasks#'));
    expect(left).toEqual([]);
  },
);

test('two who take different steps at once: one is done, the other sees what stands now', async () => {
  const story = wholeStory.slice(0, 5);
  for (const [index, { who, name, day, input }] of story.entries())
    await town.concern(
      who,
      name,
      { childId, caseId, version: index, moveId: `move-${index}`, ...input },
      `${day}T09:00:00.000Z`,
    );
  const now = '2026-12-01T09:00:00.000Z';
  const { version } = await town.read(now);
  const step = (who: 'ellen' | 'signe', moveId: string, taken: object) =>
    town.concern(who, 'move-case', { childId, caseId, version, moveId, step: taken }, now);
  const replies = await Promise.all([
    step('ellen', 'move-up', { move: 'step-up', note: 'Det rækker ikke.', services: ['PPR Nord'] }),
    step('signe', 'move-review', {
      move: 'review',
      note: 'Det går bedre.',
      voiceMissing: 'Hun var syg i dag.',
    }),
  ]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies.find(({ ok }) => !ok)).toMatchObject({
    ...{ code: 'changed-meanwhile', current: { version: version + 1 } },
  });
});
