import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Affiliation, Child } from '#shared/people/child.ts';
import { followChild as takeCasesAlong, tellLeaders } from '#functions/concerns/index.ts';
import { followChild as takeDialoguesAlong } from '#functions/dialogues/index.ts';
import { batchReaction } from '#functions/kernel/batch-reaction.ts';
import { oneByOne, together } from '#functions/kernel/reaction.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { openSparringTown, type SparringTown } from '#test/builders/sparring-town.ts';
import { deliverAll, inDisorder, poisonIn, unreadable } from './disorder.ts';
import { recordsOf } from './event-source.ts';
import { itemsOf, openOwnTables, type OwnTables } from './own-tables.ts';
import { standing as whole } from './standing.ts';
import { concernStories } from './stories/cases.ts';
import { dialogueStories } from './stories/dialogues.ts';
import { tell } from './stories/telling.ts';

const [myren] = aTownChild().affiliations as [Affiliation];
const solen: Affiliation = {
  ...{ unitId: 'solen', unitName: 'Solen', from: '2026-11-01' },
  groups: [{ id: 'solen-gul', name: 'Gul' }],
};
const was: Affiliation = { ...myren, to: '2026-11-20' };
/** Where the child goes, and what it comes to be called, one after the other. */
const moves: Partial<Child>[] = [
  { lastName: 'Nyhed' },
  { lastName: 'Nyhed', affiliations: [{ ...myren, groups: [{ id: 'myren-bla', name: 'Blå' }] }] },
  { lastName: 'Nyhed', affiliations: [was, solen] },
  { lastName: 'Nyhed', affiliations: [myren] },
  { firstName: 'Frej', lastName: 'Nyhed', affiliations: [was, solen] },
];

let town: SparringTown;
let tables: OwnTables;
/** What the table's stream has told, and what the table held when it had. */
let told: DynamoDBRecord[];
let items: Item[];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-27T09:00:00Z') });
  [town, tables] = await Promise.all([openSparringTown(), openOwnTables()]);
  const [aCase, , , notifications, team] = concernStories;
  const open = [
    ...(aCase?.steps.slice(0, 3) ?? []),
    ...(notifications?.steps.slice(0, 1) ?? []),
    ...(team?.steps.slice(0, 2) ?? []),
    ...(dialogueStories[0]?.steps.slice(0, 3) ?? []),
  ];
  for (const step of open) await tell(step, town.table);
  for (const [index, move] of moves.entries()) await town.put(aTownChild({ ...move, version: index + 2 }));
  told = await recordsOf(town.endpoint, 'test');
  items = await itemsOf(town.client, 'test');
});
afterAll(async () => {
  vi.useRealTimers();
  await Promise.all([town.close(), tables.close()]);
});

/** What stands in the table; a version only counts how often something was written. */
const standing = (stood: readonly Item[]): string[] => whole(stood.map(({ version: _, ...item }) => item));

/** As the listener has them. */
const listenerOver = (table: Table) =>
  batchReaction(
    together(
      oneByOne((change) => takeCasesAlong(table, change)),
      oneByOne((change) => takeDialoguesAlong(table, change)),
      oneByOne((change) => tellLeaders(table, change)),
    ),
  );

test('what is open about a child ends where the child is, once, after records twice, shuffled and with poison', async () => {
  const inOrder = await tables.filledWith(items);
  expect(await deliverAll(told, listenerOver(inOrder.table))).toEqual([]);
  const wanted = standing(await inOrder.items());
  const listed = (await inOrder.items()).filter(({ pk }) => /#(tasks|dialogues)#/.test(String(pk)));
  expect(listed.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`).sort()).toEqual([
    '0899#dialogues#solen barnet#dialog-et',
    '0899#tasks#solen case#barnet#sag-et2345',
    '0899#tasks#solen dialogue#barnet#dialog-et',
    '0899#tasks#solen notification#barnet#underret-et',
    '0899#tasks#solen sparring#barnet#sporgsmal-et',
  ]);
  expect(new Set(listed.map(({ childName }) => childName))).toEqual(new Set(['Frej Nyhed']));
  const notices = (await inOrder.items()).filter(({ kind }) => kind === 'stop-answered');
  expect(notices.map(({ pk }) => pk)).toEqual(['0899#notices#staff#lisbet']);

  for (const seed of [1, 2, 3, 4, 5]) {
    const own = await tables.filledWith(items);
    const { table, faults } = await own.unreliable({ seed, throttled: 0.2, answerLost: 0.1 });
    const records = inDisorder(seed, told, unreadable);
    const half = Math.ceil(records.length / 2);
    // Two shards at once, over a table that turns calls away and loses answers.
    const left = await Promise.all(
      [records.slice(0, half), records.slice(half)].map((shard) => deliverAll(shard, listenerOver(table))),
    );
    expect(faults(), `seed ${seed} met no fault`).toBeGreaterThan(0);
    expect(left.flat().sort(), `seed ${seed}`).toEqual(poisonIn(records));
    expect(standing(await own.items()), `seed ${seed}`).toEqual(wanted);
  }
});
