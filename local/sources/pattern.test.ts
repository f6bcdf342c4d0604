import { expect, test } from 'vitest';
import { makeFilter, makePattern } from './pattern.ts';

test.each([
  ['a literal', { kind: ['note'] }, { kind: 'note' }, { kind: 'other' }],
  ['any of several', { kind: ['a', 'b'] }, { kind: 'b' }, { kind: 'c' }],
  ['every key', { a: [1], b: [2] }, { a: 1, b: 2 }, { a: 1, b: 3 }],
  ['a nested key', { image: { kind: { S: ['note'] } } }, { image: { kind: { S: 'note' } } }, { image: {} }],
  ['a prefix', { sk: [{ prefix: 'CHILD#' }] }, { sk: 'CHILD#1' }, { sk: 'UNIT#1' }],
  ['a suffix', { sk: [{ suffix: '.xml' }] }, { sk: 'a.xml' }, { sk: 'a.csv' }],
  ['existence', { a: [{ exists: true }] }, { a: 0 }, { b: 0 }],
  ['absence', { a: [{ exists: false }] }, {}, { a: 1 }],
  ['anything but', { a: [{ 'anything-but': ['x'] }] }, { a: 'y' }, { a: 'x' }],
  ['anything but a prefix', { a: [{ 'anything-but': { prefix: 'x' } }] }, { a: 'yx' }, { a: 'xy' }],
  ['a range of numbers', { n: [{ numeric: ['>', 0, '<=', 5] }] }, { n: '5' }, { n: 6 }],
  ['either branch', { $or: [{ a: [1] }, { b: [2] }] }, { b: 2 }, { a: 2 }],
  ['a list holding the value', { a: ['x'] }, { a: ['w', 'x'] }, { a: ['w'] }],
  ['a wildcard', { a: [{ wildcard: 'x*z' }] }, { a: 'xyz' }, { a: 'xy' }],
])('%s matches what it should and nothing else', (_what, pattern, right, wrong) => {
  expect(makePattern(pattern)(right)).toBe(true);
  expect(makePattern(pattern)(wrong)).toBe(false);
});

test('an unknown operator is refused at once, not at the first event', () => {
  expect(() => makePattern({ a: [{ soundsLike: 'x' }] })).toThrow('soundsLike');
});

test('without filters every event passes', () => {
  expect(makeFilter(undefined)({ a: 1 })).toBe(true);
});
