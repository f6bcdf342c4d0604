import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dialogueStates, transitions, type DialogueState } from '#shared/dialogues/states.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { openConsentTown, type ConsentTown } from '#test/builders/consent-town.ts';
import { about, allAnswered, plan, talk } from '#test/builders/dialogue-town.ts';
import { itemsOf, openOwnTables, type OwnTables } from './own-tables.ts';
import { on, type Step } from './stories/story.ts';
import { along, off, runs, versionOf, word, type Try } from './tries.ts';

let town: ConsentTown;
let tables: OwnTables;
let founded: Item[];
beforeAll(async () => {
  [town, tables] = await Promise.all([openConsentTown(), openOwnTables()]);
  founded = await itemsOf(town.client, 'test');
});
afterAll(() => Promise.all([town.close(), tables.close()]));

const day = '2026-11-21';
const by = (who: string, name: string, input: object = {}): Step =>
  on(day, who, name, { ...about, ...input });
/** An edition counts the talk and the plan alone: now and then one that is not the latest. */
const aTry: fc.Arbitrary<Try> = fc.tuple(off, word, fc.nat(2)).chain(([away, text, edition]) =>
  fc.constantFrom<Try>(
    () => by('ellen', 'start-dialogue', { age: '6-9', answerBy: '2026-11-28' }),
    () =>
      by('ellen', 'answer-dialogue', { as: 'staff', version: Math.max(away, 0), sayings: allAnswered(4) }),
    () => by('mother', 'answer-dialogue-at-home', { version: Math.max(away, 0), sayings: allAnswered(2) }),
    () => by('ellen', 'invite-family'),
    () => by('ellen', 'open-dialogue', { why: text }),
    () => by('ellen', 'plan-talk', { edition, talk: { ...talk, with: text } }),
    () => by('ellen', 'hold-talk', { on: day }),
    () => by('ellen', 'agree-dialogue', { edition, plan: { ...plan, agreements: text }, finish: away >= 0 }),
    () => by('mother', 'follow-dialogue', { comment: { id: 'ord-et', text } }),
    () => by('lisbet', 'take-over-dialogue'),
    () => by('ellen', 'close-dialogue', { why: text, actions: [] }),
  ),
);
const leads = new Set(
  Object.values(transitions).flatMap((to) => Object.entries(to).map(([from, next]) => `${from}>${next}`)),
);
/** Two deeds in one: answers that are the last, and an opening with the talk set. */
const mayFollow = (from: DialogueState, to: DialogueState): boolean =>
  leads.has(`${from}>${to}`) ||
  dialogueStates.some((between) => leads.has(`${from}>${between}`) && leads.has(`${between}>${to}`));

test('a dialogue goes only where the table leads, and no version or edition of it ever comes back', async () => {
  const seen = new Set<DialogueState>();
  await fc.assert(
    fc.asyncProperty(fc.array(aTry, { minLength: 6, maxLength: 24 }), async (tries) => {
      const { table } = await tables.filledWith(founded);
      const stands = (over: Table) =>
        over.get({ pk: `0899#child#${about.childId}`, sk: `dialogue#${about.dialogueId}` } as never);
      const start: Try = () => by('ellen', 'start-dialogue', { age: '6-9', answerBy: '2026-11-28' });
      await along(table, [start, ...tries], stands, ({ name, ok, before, after }) => {
        if (!ok || versionOf(after) === versionOf(before)) expect(after, name).toEqual(before);
        else expect(versionOf(after), name).toBe(versionOf(before) + 1);
        expect(Number(after?.['edition'])).toBeGreaterThanOrEqual(Number(before?.['edition'] ?? 0));
        const [from, to] = [before, after].map((one) => one?.['state'] as DialogueState | undefined);
        if (from !== undefined && to !== undefined && from !== to)
          expect(mayFollow(from, to), `${name}: ${from} > ${to}`).toBe(true);
        if (to) seen.add(to);
      });
    }),
    { ...runs, numRuns: 40 },
  );
  expect([...seen].sort()).toEqual(expect.arrayContaining(['closed', 'opened', 'talk-held', 'talk-planned']));
});
