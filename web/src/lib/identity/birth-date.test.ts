import { expect, test } from 'vitest';
import { birthDateFrom } from './birth-date.ts';

test.each([
  [['27', '3', '1985'], '1985-03-27'],
  [[' 1', '12 ', '2010'], '2010-12-01'],
  [['29', '02', '2004'], '2004-02-29'],
])('%j is %s', ([day = '', month = '', year = ''], iso) => {
  expect(birthDateFrom(day, month, year)).toBe(iso);
});

test.each([
  ['29', '2', '2005'],
  ['31', '4', '1990'],
  ['0', '1', '1990'],
  ['1', '13', '1990'],
  ['1', '1', '85'],
  ['1', '1', '1885'],
  ['', '', ''],
  ['x', '1', '1990'],
  ['-1', '1', '1990'],
])('%s %s %s is no day', (day, month, year) => {
  expect(birthDateFrom(day, month, year)).toBeUndefined();
});
