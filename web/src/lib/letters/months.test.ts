import { expect, test } from 'vitest';
import { lastMonths } from './months.ts';

test('the months go back over the turn of the year', () => {
  expect(lastMonths('2027-02-05', 4, 'da').map(({ month }) => month)).toEqual([
    '2027-02',
    '2027-01',
    '2026-12',
    '2026-11',
  ]);
});
