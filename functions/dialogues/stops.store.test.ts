import { afterEach, beforeEach, expect, test } from 'vitest';
import { aTownChild } from '#test/builders/consent-town.ts';
import {
  about,
  openDialogueTown,
  plan,
  steps,
  talk,
  type DialogueTown,
  type Reply,
} from '#test/builders/dialogue-town.ts';

let town: DialogueTown;
beforeEach(async () => {
  town = await openDialogueTown();
});
afterEach(() => town.close());

const stop = (now?: string) =>
  town.ask(
    'ellen',
    'set-stop',
    { childId: about.childId, stopId: 'stop-et', seen: 'Mærker, som ikke er faldet til.' },
    now,
  );
const code = (reply: Reply) => (reply.ok ? 'done' : reply.code);

test('while a stop stands nothing is sent to the parents, and the staff are told why', async () => {
  await town.upTo('staff');
  expect(code(await stop())).toBe('done');
  expect(code(await town.ask('ellen', 'invite-family', about))).toBe('stop-holds');
  expect(code(await town.ask('ellen', 'plan-talk', { ...about, edition: 0, talk }))).toBe('stop-holds');
  expect(await town.ask('ellen', 'read-dialogue', about)).toMatchObject({
    value: { dialogue: { stopStands: true } },
  });
  expect(await town.noticesOf('guardian', 'mother')).toEqual([]);
  expect(code(await town.ask('mother', 'read-dialogue', about))).toBe('not-found');
});

test('what staff answer while it stands never reaches the parents, and nothing tells them of the stop', async () => {
  await town.ask(...steps.start);
  await town.ask(...steps.invite);
  await town.ask(...steps.home);
  await stop('2026-11-21T09:00:00.000Z');
  const [who, name, input] = steps.staff;
  expect(code(await town.ask(who, name, input, '2026-11-21T10:00:00.000Z'))).toBe('done');
  const read = await town.ask('mother', 'read-dialogue', about, '2026-11-21T11:00:00.000Z');
  expect(JSON.stringify(read)).not.toContain('sagt-i-huset');
  expect(read).toMatchObject({ value: { dialogue: { others: [], stopStands: false } } });
  expect(JSON.stringify(await town.ask('ellen', 'read-dialogue', about))).toContain('sagt-i-huset');
});

test('a plan is not handed over while it stands; what was agreed before stays with the family', async () => {
  await town.upTo('hold');
  await stop();
  const agree = { ...about, edition: 1, plan, finish: true };
  expect(code(await town.ask('ellen', 'agree-dialogue', agree))).toBe('stop-holds');
  expect(code(await town.ask('ellen', 'agree-dialogue', { ...agree, finish: false }))).toBe('done');
});

test('the thread tells the family its dialogue from the day it was invited, and staff all of it', async () => {
  const entries = async (who: 'ellen' | 'mother') => {
    const reply = await town.ask(who, 'read-thread', { childId: about.childId });
    const all = (reply.ok ? reply.value['entries'] : []) as { kind: string; event: string; plan?: object }[];
    return all.filter(({ kind }) => kind === 'dialogue');
  };
  await town.upTo('staff');
  expect(await entries('mother')).toEqual([]);
  expect((await entries('ellen')).map(({ event }) => event)).toEqual(['started']);
  await town.ask(...steps.invite);
  for (const step of ['home', 'plan', 'hold', 'agree'] as const) {
    const [who, name, input] = steps[step];
    await town.ask(who, name, input);
  }
  expect((await entries('mother')).map(({ event }) => event).sort()).toEqual(['agreed', 'held', 'started']);
  expect((await entries('mother')).find(({ event }) => event === 'agreed')?.plan).toMatchObject({
    focusPoints: plan.focusPoints,
  });
});

test('a parent who works in the group reads its own child’s dialogue as a family alone', async () => {
  const parent = { id: 'ellen', name: 'Ellen Prøve', relation: 'other', custody: true, source: 'grunddata' };
  const guardians = [...aTownChild().guardians, parent] as ReturnType<typeof aTownChild>['guardians'];
  await town.put(aTownChild({ guardians }));
  expect(code(await town.ask(...steps.start))).toBe('not-found');
  for (const [who, name, input] of [steps.start, steps.staff, steps.invite, steps.home])
    expect(code(await town.ask(who === 'ellen' ? 'lisbet' : who, name, input))).toBe('done');
  for (const [, name, input] of [steps.staff, steps.invite, steps.plan, steps.hold, steps.close])
    expect(code(await town.ask('ellen', name, input)), name).toBe('not-found');
  expect(code(await town.ask('ellen', 'take-over-dialogue', about))).toBe('not-found');
  for (const name of ['read-dialogue', 'list-child-dialogues']) {
    const reply = await town.ask('ellen', name, about);
    expect(code(reply)).toBe('not-found');
    expect(JSON.stringify(reply)).not.toMatch(/sagt-/);
  }
});
