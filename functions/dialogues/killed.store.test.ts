import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  about,
  allAnswered,
  openDialogueTown,
  steps,
  type DialogueTown,
} from '#test/builders/dialogue-town.ts';
import { killings, persistently } from '#test/builders/persistently.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let town: DialogueTown;
beforeEach(async () => {
  town = await openDialogueTown();
});
afterEach(() => town.close());

const names = (items: Map<string, unknown>) =>
  [...items.keys()].filter((key) => /#(dialogues|tasks|notices)|dialogue#|answers#/.test(key)).sort();

test.each(killings(4))('killed $when write $n and sent again, every step is done once', async (killing) => {
  for (const [who, name, input] of Object.values(steps))
    expect(await persistently(town.client, killing, () => town.ask(who, name, input)), name).toMatchObject({
      ok: true,
    });
  expect(await town.ask('ellen', 'read-dialogue', about)).toMatchObject({
    value: { dialogue: { state: 'closed', edition: 2, answered: [{ id: 'ellen' }, { id: 'mother' }] } },
  });
  const items = await wholeTable(town.client);
  expect(names(items).filter((key) => key.includes('#notices#')).length).toBe(9);
  expect(names(items).filter((key) => key.includes('#tasks#'))).toEqual([]);
  expect([...items.keys()].filter((key) => key.includes('#dialogues-done#'))).toHaveLength(1);
});

test('two who start at once with different ids: the child has one, and the other is told which', async () => {
  const [, name, input] = steps.start;
  const replies = await Promise.all(
    ['dialog-a', 'dialog-b', 'dialog-c'].map((dialogueId, n) =>
      town.ask(n === 1 ? 'lisbet' : 'ellen', name, { ...input, dialogueId }),
    ),
  );
  const started = replies.flatMap((one) => (one.ok ? [one.value.dialogue.id] : []));
  expect(started).toHaveLength(1);
  expect(replies.filter((one) => !one.ok)).toMatchObject(
    Array.from({ length: 2 }, () => ({ code: 'dialogue-under-way', facts: { dialogueId: started[0] } })),
  );
  const keys = [...(await wholeTable(town.client)).keys()];
  expect(keys.filter((key) => /child#barnet.*dialogue#/.test(key))).toHaveLength(1);
  expect(keys.filter((key) => key.includes('#tasks#'))).toHaveLength(1);
});

test('everybody at once: all answers are kept, and it is open', async () => {
  await town.upTo('invite');
  const at = (who: 'mother' | 'father', answer: number) =>
    town.ask(who, 'answer-dialogue-at-home', { ...about, version: 0, sayings: allAnswered(answer) });
  const staff = town.ask('lisbet', 'answer-dialogue', {
    ...about,
    as: 'staff',
    version: 0,
    sayings: allAnswered(5),
  });
  const replies = await Promise.all([at('mother', 1), at('father', 2), staff]);
  const done = replies.filter(({ ok }) => ok).length;
  const read = await town.ask('ellen', 'read-dialogue', about);
  expect(read).toMatchObject({ value: { dialogue: { state: 'answered' } } });
  // Whoever of the staff came after the parents had opened it by answering is too late.
  expect(read.ok && read.value.dialogue.answered.length).toBe(1 + done);
  expect(replies.slice(0, 2).every(({ ok }) => ok)).toBe(true);
});

test('two who hand over at once: one is shown what the other wrote', async () => {
  await town.upTo('hold');
  const [, , input] = steps.agree;
  const other = { ...input, plan: { ...input.plan, agreements: 'Noget andet' } };
  const replies = await Promise.all([
    town.ask('ellen', 'agree-dialogue', input),
    town.ask('lisbet', 'agree-dialogue', other),
  ]);
  expect(replies.map((one) => (one.ok ? 'done' : one.code)).sort()).toEqual(['changed-meanwhile', 'done']);
});
