import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Section } from '#shared/access/sections.ts';
import { about, code, openDialogueTown, plan, type DialogueTown } from '#test/builders/dialogue-town.ts';

let town: DialogueTown;
beforeEach(async () => {
  town = await openDialogueTown();
  await town.upTo('agree');
});
afterEach(() => town.close());

const { childId } = about;
/** What the service is answered, by the endpoint's name. */
const asService = async () => {
  const names = ['read-dialogue', 'list-child-dialogues', 'read-thread'];
  const replies = await Promise.all(names.map((name) => town.ask('pernille', name, about)));
  return Object.fromEntries(replies.map((reply, index) => [names[index], code(reply)]));
};
const consent = async (sections: readonly Section[]) => {
  const asked = { childId, consentId: 'samtykke', unitId: 'ppr-nord', sections, until: '2027-05-21' };
  const question = { ...asked, purpose: 'Rådgive personalet', words: '' };
  expect(code(await town.ask('ellen', 'ask-consent', question))).toBe('done');
  for (const who of ['mother', 'father'] as const) {
    expect(await asService()).toMatchObject({ 'read-dialogue': 'not-permitted' });
    const yes = { childId, consentId: 'samtykke', answer: 'yes', sections, textVersion: 1 };
    expect(code(await town.ask(who, 'answer-consent', yes))).toBe('done');
  }
};
const nothing = {
  'read-dialogue': 'not-permitted',
  'list-child-dialogues': 'not-permitted',
  'read-thread': 'not-permitted',
};

test('a service reads the dialogue by both parents’ consent, and nothing before it or after one takes it back', async () => {
  expect(await asService()).toEqual(nothing);
  await consent(['dialogues']);
  const read = await town.ask('pernille', 'read-dialogue', about);
  expect(JSON.stringify(read)).toContain('sagt-hjemme');
  expect(read).toMatchObject({
    value: { dialogue: { reader: 'service', plan: { agreements: plan.agreements }, mayRun: false } },
  });
  const listed = await town.ask('pernille', 'list-child-dialogues', about);
  expect(listed).toMatchObject({ value: { dialogues: [{ id: about.dialogueId }], mayStart: false } });
  const thread = await town.ask('pernille', 'read-thread', about);
  expect(JSON.stringify(thread)).toContain(plan.agreements);
  for (const name of ['answer-dialogue', 'invite-family', 'close-dialogue', 'take-over-dialogue'])
    expect(await town.ask('pernille', name, { ...about, why: 'Ingen grund' }), name).toMatchObject({
      ok: false,
    });

  expect(code(await town.ask('father', 'withdraw-consent', { childId, consentId: 'samtykke' }))).toBe('done');
  expect(await asService()).toEqual(nothing);
});

test('a consent to something else shows the service nothing of the dialogue', async () => {
  await consent(['assessments', 'follow-up']);
  expect(await asService()).toEqual({
    'read-dialogue': 'not-found',
    'list-child-dialogues': 'not-found',
    'read-thread': 'done',
  });
  const thread = JSON.stringify(await town.ask('pernille', 'read-thread', about));
  expect(thread).not.toContain(plan.agreements);
  expect(thread).not.toContain(about.dialogueId);
});

test('without consent nobody releases a dialogue, whatever the authority', async () => {
  const rationale = 'Vi skal kende forløbet for at kunne hjælpe';
  const basis = { childId, basisId: 'myndighed', unitId: 'ppr-nord', until: '2027-02-01', rationale };
  for (const kind of ['authority', 'notification']) {
    const reply = await town.ask('lisbet', 'record-basis', {
      ...basis,
      kind,
      sections: ['follow-up', 'dialogues'],
    });
    expect(reply).toMatchObject({
      code: 'input-invalid',
      fields: [{ path: 'sections', code: 'by-consent-alone' }],
    });
  }
  expect(await asService()).toEqual(nothing);
  expect(
    code(await town.ask('lisbet', 'record-basis', { ...basis, kind: 'authority', sections: ['follow-up'] })),
  ).toBe('done');
  expect(await asService()).toMatchObject({ 'read-dialogue': 'not-found' });
});
