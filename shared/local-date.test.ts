import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from './access/periods.ts';
import { localDateOf } from './local-date.ts';

/** The last Sunday of a month, by counting back: when the clocks change (directive 2000/84/EC). */
function lastSundayOf(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return daysAfter(last.toISOString().slice(0, 10), -last.getUTCDay());
}

/** The clocks' distance from UTC by the directive's own words: summer time from 01 UTC in March to 01 UTC in October. */
function offsetAt(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const changes = [3, 10].map((month) => Date.parse(`${lastSundayOf(year, month)}T01:00:00Z`));
  return instant >= (changes[0] ?? 0) && instant < (changes[1] ?? 0) ? 2 : 1;
}

const first = Date.parse('1997-01-01T00:00:00Z');
const last = Date.parse('2100-01-01T00:00:00Z');
const anyInstant = fc.integer({ min: first, max: last - 1 });
/** Within three hours of a midnight or of a change of the clocks. */
const aroundMidnight = fc
  .tuple(
    fc.integer({ min: 1997, max: 2099 }),
    fc.constantFrom('change', 'year', 'any'),
    fc.nat(364),
    fc.integer({ min: -10_800_000, max: 10_800_000 }),
  )
  .map(([year, kind, day, near]) => {
    const on =
      kind === 'change'
        ? lastSundayOf(year, day % 2 === 0 ? 3 : 10)
        : daysAfter(`${year}-01-01`, kind === 'year' ? 0 : day);
    return Math.max(first, Date.parse(`${on}T00:00:00Z`) + near);
  });
const instants = fc.oneof(anyInstant, aroundMidnight);

test('the day is the one the clocks on the wall show, also around midnight, summer time and New Year', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const wall = new Date(instant + offsetAt(instant) * 3_600_000).toISOString().slice(0, 10);
      expect(localDateOf(new Date(instant))).toBe(wall);
    }),
    { numRuns: 2000 },
  );
});

test('Denmark and Norway have the same day, and an instant has it however it is written', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const written = new Date(instant).toISOString();
      expect(localDateOf(written, 'NO')).toBe(localDateOf(new Date(instant), 'DK'));
    }),
  );
});

test('a day never comes before the one before it, and none is passed over', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 23 * 3_600_000 - 1 }), (instant, later) => {
      const [one, other] = [localDateOf(new Date(instant)), localDateOf(new Date(instant + later))];
      expect([one, daysAfter(one, 1)]).toContain(other);
    }),
  );
});

test.each([
  ['2026-11-22T22:59:59.999Z', '2026-11-22'],
  ['2026-11-22T23:00:00.000Z', '2026-11-23'],
  ['2026-06-30T21:59:59.000Z', '2026-06-30'],
  ['2026-06-30T22:00:00.000Z', '2026-07-01'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01'],
])('at %s it is %s', (instant, date) => {
  expect(localDateOf(instant)).toBe(date);
});
