import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contracts } from '#shared/contracts.ts';
import type { Item } from '#functions/kernel/table.ts';
import { openSparringTown, type SparringTown } from '#test/builders/sparring-town.ts';
import { openCaller } from './attempts.ts';
import { itemsOf, openOwnTables, type OwnTables } from './own-tables.ts';
import { standing as whole } from './standing.ts';
import { concernStories } from './stories/cases.ts';
import { dialogueStories } from './stories/dialogues.ts';
import type { Step, Story } from './stories/story.ts';
import { tell, toldModules } from './stories/telling.ts';
import { textStories } from './stories/texts.ts';
import type { Faults } from './unreliable-client.ts';

const stories: readonly Story[] = [...concernStories, ...dialogueStories, ...textStories];
/** What the table holds before each step of a story, and after the last. */
const stations = new Map<Story, Item[][]>();
const callsOf = new Map<Step, number>();
let town: SparringTown;
let tables: OwnTables;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T09:00:00Z') });
  [town, tables] = await Promise.all([openSparringTown(), openOwnTables()]);
  const founded = await itemsOf(town.client, 'test');
  for (const story of stories) {
    const before = [founded];
    for (const step of story.steps) {
      const { items, calls } = await take(before.at(-1) ?? [], [step], {}).catch((error: unknown) => {
        throw new Error(`${story.name}: ${step.name}`, { cause: error });
      });
      callsOf.set(step, calls);
      before.push(items);
    }
    stations.set(story, before);
  }
});
afterAll(async () => {
  vi.useRealTimers();
  await Promise.all([town.close(), tables.close()]);
});

/** Takes the steps over a table with faults that holds these items; who gets no answer asks again. */
async function take(before: readonly Item[], steps: readonly Step[], faults: Faults) {
  const own = await tables.filledWith(before);
  const caller = await openCaller(own, faults);
  for (const step of steps) await caller.call((table) => tell(step, table));
  return {
    items: await own.items(),
    repeats: caller.repeats(),
    calls: caller.calls(),
    faults: caller.faults(),
  };
}
/** Asked again when no answer had come: it is done as it was the first time. */
const minutesLater = (step: Step): Step => ({ ...step, now: step.now.replace(':00:00.', ':07:00.') });
/** To take the same reply again writes the question anew as it was: its version alone counts on. */
const standing = (items: readonly Item[]): string[] =>
  whole(items.map((item) => (String(item['sk']).startsWith('sparring#') ? { ...item, version: 0 } : item)));
const stationsOf = (story: Story): readonly Item[][] => stations.get(story) ?? [];

test('every request of these modules that writes is in a story', () => {
  const told = new Set(stories.flatMap(({ steps }) => steps.map(({ name }) => name)));
  const writing = contracts.filter(
    ({ module, method }) => method !== 'GET' && toldModules.some((one) => one === module),
  );
  expect(writing.length).toBeGreaterThan(40);
  expect(writing.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([]);
});

describe.each(stories)('$name', (story) => {
  test('is the same whichever call its process dies after, and another goes on', async () => {
    for (const [index, step] of story.steps.entries()) {
      const [before = [], after = []] = stationsOf(story).slice(index, index + 2);
      const calls = callsOf.get(step) ?? 0;
      expect(calls, step.name).toBeGreaterThan(2);
      for (let call = 1; call <= calls; call += 1) {
        const { items } = await take(before, [step], { diesAfterCall: call });
        expect(standing(items), `${step.name}, death after call ${call}`).toEqual(standing(after));
      }
    }
  });

  test('is the same when each request comes twice', async () => {
    const [before = []] = stationsOf(story);
    const { items } = await take(
      before,
      story.steps.flatMap((step) => [step, minutesLater(step)]),
      {},
    );
    expect(standing(items)).toEqual(standing(stationsOf(story).at(-1) ?? []));
  });

  const weather: [string, Faults][] = [
    ['30 % of calls are turned away', { throttled: 0.3 }],
    ['every fifth answer is lost', { answerLost: 0.2 }],
    ['both at once', { throttled: 0.3, answerLost: 0.1 }],
  ];
  test.each(weather)('is the same while %s', async (_name, kinds) => {
    const [before = []] = stationsOf(story);
    for (const seed of [1, 2, 3]) {
      const { items, faults } = await take(before, story.steps, { ...kinds, seed });
      expect(faults, `seed ${seed} met no fault`).toBeGreaterThan(0);
      expect(standing(items), `seed ${seed}`).toEqual(standing(stationsOf(story).at(-1) ?? []));
    }
  });
});
