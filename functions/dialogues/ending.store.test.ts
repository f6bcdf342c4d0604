import { afterEach, beforeEach, expect, test } from 'vitest';
import { aTownChild } from '#test/builders/consent-town.ts';
import {
  about,
  action,
  openDialogueTown,
  type DialogueTown,
  type Reply,
} from '#test/builders/dialogue-town.ts';

let town: DialogueTown;
beforeEach(async () => {
  town = await openDialogueTown();
});
afterEach(() => town.close());

const code = (reply: Reply) => (reply.ok ? 'done' : reply.code);
const close = (change: object = {}, now?: string) =>
  town.ask('ellen', 'close-dialogue', { ...about, why: '', ...change }, now);
const why = 'Familien flytter i næste uge';
const ended = async (person: string) =>
  (await town.noticesOf('guardian', person)).filter((kind) => kind === 'dialogue-ended').length;

test('parents who were invited are told that it is called off, each once, and not why', async () => {
  await town.upTo('plan');
  expect(code(await close({ why }))).toBe('done');
  expect(code(await close({ why }))).toBe('done');
  expect(await Promise.all(['mother', 'father'].map(ended))).toEqual([1, 1]);
  expect(await ended('bonus')).toBe(0);
  const read = await town.ask('mother', 'read-dialogue', about);
  expect(read).toMatchObject({ value: { dialogue: { state: 'closed' } } });
  expect(JSON.stringify(read)).not.toContain(why);
});

test('parents who never heard of it are told nothing', async () => {
  await town.upTo('staff');
  expect(code(await close({ why }))).toBe('done');
  expect(await ended('mother')).toBe(0);
});

test('while a stop stands nobody is told', async () => {
  await town.upTo('invite');
  const stops = [{ id: 'stop-et', from: '2026-11-21T09:00:00.000Z', setBy: 'lisbet' }];
  await town.put(aTownChild({ stops, version: 2 }));
  expect(code(await close({ why }, '2026-11-21T10:00:00.000Z'))).toBe('done');
  expect(await ended('mother')).toBe(0);
});

test('what was agreed does not hang: an open action is done, or dropped for a reason', async () => {
  await town.upTo('agree');
  expect(await close()).toMatchObject({
    code: 'actions-open',
    facts: { n: 1 },
    current: { plan: { actions: [{ id: action.id, status: 'agreed' }] } },
  });
  expect(code(await close({ actions: [{ id: 'en-anden', status: 'done' }] }))).toBe('actions-open');
  expect(code(await close({ actions: [{ id: action.id, status: 'dropped' }] }))).toBe('input-invalid');
  const whyDropped = 'Bogen er læst færdig i børnehaven';
  expect(await close({ actions: [{ id: action.id, status: 'dropped', why: whyDropped }] })).toMatchObject({
    value: { dialogue: { state: 'closed', plan: { actions: [{ status: 'dropped', whyDropped }] } } },
  });
  expect(JSON.stringify(await town.ask('mother', 'read-dialogue', about))).toContain(whyDropped);
  expect(JSON.stringify(await town.ask('father', 'read-dialogue', about))).not.toContain(whyDropped);
  expect(await Promise.all(['mother', 'father'].map(ended))).toEqual([1, 1]);
});

test('what a parent has ticked off meanwhile stays done, whatever the owner says of it', async () => {
  await town.upTo('agree');
  await town.ask('mother', 'follow-dialogue', { ...about, actionId: action.id, isDone: true });
  const dropped = { id: action.id, status: 'dropped', why: 'Det blev ikke til noget' };
  const reply = await close({ actions: [dropped] });
  expect(reply).toMatchObject({ value: { dialogue: { plan: { actions: [{ status: 'done' }] } } } });
  expect(JSON.stringify(reply)).not.toContain(dropped.why);
});
