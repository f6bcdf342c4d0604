import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Voice } from '#shared/concerns/voice.ts';
import { openGate } from '#functions/access/index.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readStoredThread, readChildProfile } from '#functions/people/index.ts';
import { readThread } from '#functions/people/use-cases/read-thread.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  type ConcernTown,
  type ConcernWho,
} from '#test/builders/concern-town.ts';
import { giveVoice } from './give-voice.ts';
import { listOwnVoices } from './list-own-voices.ts';
import { listVoices } from './list-voices.ts';
import { readVoicePicture } from './read-voice-picture.ts';
import { recordVoice } from './record-voice.ts';
import { voicePictureKeysOf } from './voice-store.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

const now = '2026-11-24T09:00:00.000Z';
async function ask(who: ConcernWho, name: string, input: object = {}) {
  const { table } = town;
  const all = [recordVoice, giveVoice, listVoices, listOwnVoices, readVoicePicture, readThread].map((make) =>
    make(table),
  );
  const found = all.find(({ contract }) => contract.name === name);
  if (!found) throw new Error(`no endpoint ${name}`);
  const side = who === 'child' ? 'child' : who === 'mother' ? 'guardian' : 'staff';
  const asking = {
    ...{
      tenant: '0899',
      actorId: who === 'child' ? childId : who,
      now,
      today: dateOf(new Date(now)),
      expiresAt: now,
    },
    session: { side, assurance: 'substantial' } as const,
  };
  return (await found.answer(openGate(table), { childId, ...input }, asking)) as {
    ok: boolean;
    code?: string;
    value: { voice: Voice; voices: Voice[]; jpeg: string; entries: { kind: string }[] };
  };
}

/** A scan after a segment of the marker: 0xe0 is a picture's plain head, 0xe1 may tell where it was taken. */
const jpegWith = (marker: number, filled = 7) =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, marker, 0, 4, 1, 2],
    ...[0xff, 0xda, 0, 4, 1, 2, ...Array<number>(90).fill(filled)],
  ]).toString('base64');
const jpeg = jpegWith(0xe0);
const exif = jpegWith(0xe1);
const answers = [
  { questionId: 'here', question: 'Hvordan er det at komme her?', face: 2, words: 'De løber fra mig' },
];
const own = { voiceId: 'stemme-et', bandId: 'years-6-9', answers, words: '', parentsMaySee: false };
const told = {
  ...own,
  voiceId: 'stemme-to',
  about: { kind: 'case', id: caseId },
  way: 'told',
  because: '',
  perspective: '',
};

test('a child tells by itself, sees it again, and those who work with it can read it', async () => {
  expect(await ask('child', 'give-voice', own)).toMatchObject({
    ok: true,
    value: { voice: { way: 'self', on: '2026-11-24' } },
  });
  expect(await ask('child', 'give-voice', own)).toMatchObject({ ok: true });
  expect(await ask('child', 'give-voice', { ...own, words: 'Noget andet' })).toMatchObject({
    code: 'id-taken',
  });
  expect((await ask('child', 'list-own-voices')).value.voices).toMatchObject([{ answers }]);
  expect((await ask('ellen', 'list-voices')).value.voices).toHaveLength(1);
  for (const who of ['mother', 'stranger', 'pernille'] as const) {
    expect(await ask(who, 'list-own-voices')).toMatchObject({ code: 'not-permitted' });
    expect(await ask(who, 'list-voices')).toMatchObject({ code: 'not-permitted' });
  }
  expect(await ask('ellen', 'give-voice', own)).toMatchObject({ code: 'not-permitted' });
});

test('sent again because the answer was lost, it is the same; changed in between, it is never taken for the same', async () => {
  const drawn = { ...own, picture: { kind: 'drawing', jpeg } };
  const twice = await Promise.all([ask('child', 'give-voice', drawn), ask('child', 'give-voice', drawn)]);
  expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await ask('child', 'list-own-voices')).value.voices).toHaveLength(1);

  const otherDrawing = { kind: 'drawing', jpeg: jpegWith(0xe0, 8) };
  for (const changed of [{ parentsMaySee: true }, { picture: otherDrawing }, { picture: undefined }])
    expect(await ask('child', 'give-voice', { ...drawn, ...changed })).toMatchObject({ code: 'id-taken' });
  const seen = { ...told, way: 'seen', answers: [], perspective: 'Søger hen til vinduet hver gang.' };
  expect(await ask('ellen', 'record-voice', seen)).toMatchObject({ ok: true });
  expect(
    await ask('ellen', 'record-voice', { ...seen, perspective: 'Søger hen til de voksne hver gang.' }),
  ).toMatchObject({ code: 'id-taken' });
});

test('the child chooses whether its parents may see it; a stop covers it whatever it chose', async () => {
  await ask('child', 'give-voice', own);
  const seen = async () =>
    (await ask('mother', 'read-thread')).value.entries.filter(({ kind }) => kind === 'voice');
  expect(await seen()).toEqual([]);
  await ask('child', 'give-voice', { ...own, voiceId: 'stemme-ja', parentsMaySee: true });
  expect(await seen()).toHaveLength(1);
  const child = await readChildProfile(town.table, '0899', childId);
  if (!child) throw new Error('no child');
  await town.put({ ...child, stops: [{ id: 'stop-et', from: '2026-11-24T00:00:00.000Z', setBy: 'ellen' }] });
  expect(await seen()).toEqual([]);
  expect(
    (await ask('ellen', 'read-thread')).value.entries.filter(({ kind }) => kind === 'voice'),
  ).toHaveLength(2);
});

test('what a child tells an adult counts as hearing it before looking back', async () => {
  await town.concern('ellen', 'raise-concern', raiseInput);
  expect(await ask('ellen', 'record-voice', told)).toMatchObject({
    ok: true,
    value: { voice: { by: { id: 'ellen' } } },
  });
  expect(await town.concern('ellen', 'read-case', { childId, caseId }, now)).toMatchObject({
    value: { voicesAt: [now] },
  });
});

test('what was told about a case reaches the family only with the case itself', async () => {
  await town.concern('ellen', 'raise-concern', raiseInput);
  await ask('ellen', 'record-voice', { ...told, parentsMaySee: true });
  const seen = async () =>
    (await ask('mother', 'read-thread')).value.entries.filter(({ kind }) => kind === 'voice');
  expect(await seen()).toEqual([]);
  const family = { how: 'talk', on: '2026-11-23', said: 'Ja', agrees: true };
  await town.concern('ellen', 'tell-family', { childId, caseId, version: 1, moveId: 'move-told', ...family });
  expect(await seen()).toHaveLength(1);
});

test('a child that cannot be heard: why, and how its side was seen instead', async () => {
  const silent = { ...told, answers: [], way: 'not-had' };
  expect(await ask('ellen', 'record-voice', silent)).toMatchObject({ code: 'because-missing' });
  const because = 'Hun er kun ti måneder gammel.';
  expect(await ask('ellen', 'record-voice', { ...silent, because })).toMatchObject({
    code: 'perspective-missing',
  });
  const perspective = 'Hun vender sig mod den samme voksne.';
  expect(await ask('ellen', 'record-voice', { ...silent, because, perspective })).toMatchObject({ ok: true });
  expect(await ask('ellen', 'record-voice', { ...told, voiceId: 'stemme-tom', answers: [] })).toMatchObject({
    code: 'nothing-said',
  });
});

test('a drawing stands beside the thread, is read when opened, and goes when the child is erased', async () => {
  const drawn = { ...own, picture: { kind: 'drawing', jpeg } };
  expect(await ask('child', 'give-voice', { ...own, picture: { kind: 'photo', jpeg: exif } })).toMatchObject({
    code: 'picture-not-clean',
  });
  expect(await ask('child', 'give-voice', drawn)).toMatchObject({
    ok: true,
    value: { voice: { picture: 'drawing' } },
  });
  expect((await ask('ellen', 'read-voice-picture', { voiceId: own.voiceId })).value.jpeg).toBe(jpeg);
  expect(await ask('ellen', 'read-voice-picture', { voiceId: 'stemme-ukendt' })).toMatchObject({
    code: 'not-found',
  });
  const thread = await readStoredThread(town.table, '0899', childId);
  expect(thread && voicePictureKeysOf(thread)).toEqual([
    { pk: '0899#voice-picture#stemme-et', sk: 'picture' },
  ]);
});
