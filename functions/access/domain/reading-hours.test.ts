import { expect, test } from 'vitest';
import { standardReadingRules } from '#shared/access/reading-rules.ts';
import { hourOf, mostChildrenAt } from './reading-hours.ts';

test.each([
  ['2026-11-21T04:59:59.000Z', 10],
  ['2026-11-21T05:00:00.000Z', 60],
  ['2026-11-21T16:59:59.000Z', 60],
  ['2026-11-21T17:00:00.000Z', 10],
  // Summer time: two hours ahead.
  ['2026-07-01T04:00:00.000Z', 60],
  ['2026-07-01T16:00:00.000Z', 10],
])('at %s by the clock in Denmark %i children may be read about in an hour', (at, most) => {
  expect(mostChildrenAt(at, standardReadingRules)).toBe(most);
});

test('an hour is named by its date and hour in UTC', () => {
  expect(hourOf('2026-11-21T08:59:59.999Z')).toBe('2026112108');
});
