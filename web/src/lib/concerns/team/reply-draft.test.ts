import { expect, test } from 'vitest';
import { saysSame, type ReplyDraft } from './reply-draft.ts';

const step = (text: string, id = 'forslag-et') => ({ id, text, target: 'child' as const, weeks: '4' });
const reply = (change: Partial<ReplyDraft> = {}): ReplyDraft => ({
  ...{ reflections: '', steps: [step('')], feedbackOn: '2027-01-03', ...change },
});

test('a form that nobody has written in is no draft: a colleague’s reply must not hide behind it', () => {
  expect(saysSame(reply(), reply({ steps: [step('', 'forslag-to')] }))).toBe(true);
  expect(saysSame(reply(), reply({ steps: [] }))).toBe(true);
});

test('whatever is written or chosen is one', () => {
  expect(saysSame(reply(), reply({ reflections: 'Vi ser et barn, der gerne vil.' }))).toBe(false);
  expect(saysSame(reply(), reply({ steps: [step('Legegrupper på tre')] }))).toBe(false);
  expect(saysSame(reply(), reply({ feedbackOn: '2027-01-10' }))).toBe(false);
});
