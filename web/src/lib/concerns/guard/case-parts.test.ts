import { expect, test } from 'vitest';
import { aCase, anAction } from '#test/builders/concern-case.ts';
import { caseParts, withPart } from './case-parts.ts';

const seen = { text: 'Mærker på armen', when: '', childSaid: '»Det gør ondt«', parentsSaid: 'Hun faldt' };
const one = aCase({ seen, actions: [anAction()] });
const ids = (stopStands: boolean) => caseParts(one, stopStands).map(({ id }) => id);

test('what is written in the case is offered, and what is not is left out', () => {
  expect(ids(false)).toEqual(['seen', 'child-said', 'actions', 'parents-said']);
});

test('while a stop stands nothing that the parents said is offered', () => {
  expect(ids(true)).toEqual(['seen', 'child-said', 'actions']);
});

test('a part is added once, under what was typed', () => {
  const [part] = caseParts(one, false);
  if (!part) throw new Error('there is a part');
  const once = withPart('Mit eget', part);
  expect(once).toBe('Mit eget\nMærker på armen');
  expect(withPart(once, part)).toBe(once);
});
