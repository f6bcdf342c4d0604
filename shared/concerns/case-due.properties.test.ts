import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCase, anAction } from '#test/builders/concern-case.ts';
import { daysAfter, daysBetween } from '../access/periods.ts';
import { localDateOf } from '../local-date.ts';
import { clarifyBy, nextDue, planBy } from './case-due.ts';
import { caseStates } from './case-moves.ts';
import { concernRulesOn } from './rules.ts';
import { isWorkingDay } from './working-days.ts';

const hour = 3_600_000;
const countries = fc.constantFrom('DK' as const, 'NO' as const);
/** Any instant, and often one around new year, or within hours of a night when the clocks are changed. */
const instant = fc
  .oneof(
    fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) }),
    fc
      .tuple(
        fc.constantFrom('2025-12-31', '2026-03-28', '2026-10-24', '2027-03-27', '2028-02-28'),
        fc.integer({ min: 0, max: 48 }),
      )
      .map(([day, hours]) => Date.parse(`${day}T00:00:00Z`) + hours * hour),
  )
  .map((ms) => new Date(ms).toISOString());
const raisedAt = (at: string) => aCase({ raisedAt: at, template: 'anti-bullying', moves: [] });

describe('whenever a wonder is raised', () => {
  test('it is to be clarified fourteen days of the calendar later, counted from the day on the wall', () => {
    fc.assert(
      fc.property(instant, countries, (at, country) => {
        const { template: _, ...wonder } = raisedAt(at);
        const by = clarifyBy(wonder, concernRulesOn(at.slice(0, 10), country));
        expect(daysBetween(localDateOf(at, country), by)).toBe(14);
      }),
    );
  });

  test('a plan against bullying stands on a working day, after ten of them, and never before an earlier one’s', () => {
    fc.assert(
      fc.property(instant, instant, countries, (one, other, country) => {
        const [first = one, second = other] = [one, other].toSorted();
        const rules = concernRulesOn('2026-11-22', country);
        const by = planBy(raisedAt(first), rules);
        const from = localDateOf(first, country);
        const worked = Array.from({ length: daysBetween(from, by) }, (_, index) =>
          daysAfter(from, index + 1),
        );
        expect(isWorkingDay(by, { country })).toBe(true);
        expect(worked.filter((day) => isWorkingDay(day, { country }))).toHaveLength(rules.bullyingPlanDays);
        expect(planBy(raisedAt(second), rules) >= by).toBe(true);
      }),
    );
  });

  test('the schools’ holidays put the plan off and nothing else', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 20 }), (at, length) => {
        const from = daysAfter(localDateOf(at), 1);
        const rules = concernRulesOn('2026-11-22');
        const off = { ...rules, schoolHolidays: [{ from, to: daysAfter(from, length) }] };
        expect(planBy(raisedAt(at), off) >= planBy(raisedAt(at), rules)).toBe(true);
        const { template: _, ...wonder } = raisedAt(at);
        expect(clarifyBy(wonder, off)).toBe(clarifyBy(wonder, rules));
      }),
    );
  });
});

describe('whatever state a case is in', () => {
  const any = fc.record({
    state: fc.constantFrom(...caseStates),
    raisedAt: instant,
    reviewOn: fc.constantFrom('2026-12-31', '2027-01-01', '2027-03-28'),
    isOffered: fc.boolean(),
    dueOn: fc.array(fc.constantFrom('2026-12-30', '2027-01-02', '2027-06-01'), { maxLength: 3 }),
  });
  type Facts = typeof any extends fc.Arbitrary<infer One> ? One : never;
  const built = ({ state, raisedAt: at, reviewOn, isOffered, dueOn }: Facts) =>
    aCase({
      ...{ state, raisedAt: at, reviewOn },
      actions: dueOn.map((day, index) => anAction({ id: `handling-${index}`, dueOn: day })),
      ...(isOffered && {
        offered: { to: { id: 'signe', name: 'Signe' }, by: { id: 'ellen', name: 'Ellen' }, at },
      }),
    });
  const rules = concernRulesOn('2026-11-22');

  test('it waits for exactly one thing of one person on one day, until it is closed', () => {
    fc.assert(
      fc.property(any, (facts) => {
        const due = nextDue(built(facts), rules);
        if (facts.state === 'closed') expect(due).toBeUndefined();
        else {
          expect(due?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(due?.who.name).not.toBe('');
        }
      }),
    );
  });

  test('who was offered it answers first, and while one acts nothing that is due comes after the look-back', () => {
    fc.assert(
      fc.property(any, (facts) => {
        const due = nextDue(built(facts), rules);
        if (facts.state === 'closed') return;
        if (facts.isOffered) expect(due).toMatchObject({ what: 'accept-holder', who: { id: 'signe' } });
        else if (facts.state === 'acting')
          expect(due?.on).toBe([facts.reviewOn, ...facts.dueOn].toSorted()[0]);
      }),
    );
  });
});
