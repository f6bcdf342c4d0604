import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDateOf } from '../local-date.ts';
import { clocksOf, hoursAfter } from './clocks.ts';
import { notificationRulesOn } from './notification-rules.ts';
import { isWorkingDay } from './working-days.ts';

const rules = notificationRulesOn('2026-11-22');
const clock = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' },
});
const local = (instant: string) => clock.format(new Date(instant));

describe('the clock of twenty-four hours', () => {
  test('ends at the same time the next day', () => {
    expect(local(clocksOf('2026-11-23T09:12:00.000Z', rules).assessBy)).toBe('2026-11-24 10:12');
  });

  test('runs real hours over the nights when clocks are changed', () => {
    // Put back: the night has twenty-five hours.
    expect(local(clocksOf('2026-10-24T10:00:00.000Z', rules).assessBy)).toBe('2026-10-25 11:00');
    // Put forward: twenty-three.
    expect(local(clocksOf('2026-03-28T11:00:00.000Z', rules).assessBy)).toBe('2026-03-29 13:00');
  });

  test('runs over weekends and holidays, too', () => {
    expect(local(clocksOf('2026-12-24T20:00:00.000Z', rules).assessBy)).toBe('2026-12-25 21:00');
  });
});

describe('the clock of the receipt', () => {
  test('counts from the local day of sending', () => {
    // Half past midnight in Denmark on Tuesday the 24th.
    expect(clocksOf('2026-11-23T23:30:00.000Z', rules).receiptBy).toBe('2026-12-02');
    expect(clocksOf('2026-11-23T22:30:00.000Z', rules).receiptBy).toBe('2026-12-01');
  });

  test('ends on a working day after the first clock, and later for what was sent later', () => {
    const instant = fc
      .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) })
      .map((ms) => new Date(ms).toISOString());
    fc.assert(
      fc.property(instant, instant, (one, two) => {
        const clocks = clocksOf(one, rules);
        expect(Date.parse(clocks.assessBy) - Date.parse(one)).toBe(86_400_000);
        expect(isWorkingDay(clocks.receiptBy, { country: 'DK' })).toBe(true);
        expect(clocks.receiptBy > localDateOf(clocks.assessBy, 'DK')).toBe(true);
        if (one <= two) {
          expect(clocksOf(two, rules).assessBy >= clocks.assessBy).toBe(true);
          expect(clocksOf(two, rules).receiptBy >= clocks.receiptBy).toBe(true);
        }
      }),
    );
  });
});

test('the law is that of the day, and of the country', () => {
  expect(notificationRulesOn('2023-12-31').citations.duty).toBe('Serviceloven § 153');
  expect(rules.citations).toMatchObject({ duty: 'Barnets lov § 133', assessment: 'Barnets lov § 136' });
  expect(rules.absence).toMatchObject({ warn: 10, notify: 15 });
  expect(notificationRulesOn('2026-11-22', 'NO').citations.duty).toBe('Barnevernsloven § 13-2');
  expect(hoursAfter('2026-11-22T10:00:00.000Z', 24)).toBe('2026-11-23T10:00:00.000Z');
});
