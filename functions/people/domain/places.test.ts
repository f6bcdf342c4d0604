import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPlace } from '#test/builders/people-child.ts';
import { leftUnit, openUnitIds, placedIn } from './places.ts';

const { from: _, ...wanted } = aPlace();

describe('a child’s places', () => {
  test('begin on the day of the first file', () => {
    expect(placedIn([], wanted, '2026-10-01')).toEqual([{ ...wanted, from: '2026-10-01' }]);
  });

  test('go on when the child is missing for one day only', () => {
    const left = leftUnit([aPlace()], wanted.unitId, '2026-10-02');
    expect(placedIn(left, wanted, '2026-10-03')).toEqual([aPlace()]);
  });

  test('begin anew when the child comes back later', () => {
    const left = leftUnit([aPlace()], wanted.unitId, '2026-10-02');
    expect(placedIn(left, wanted, '2027-01-04')).toEqual([...left, { ...wanted, from: '2027-01-04' }]);
  });

  test('take a group’s new name where they stand', () => {
    const renamed = { ...wanted, groups: wanted.groups.map((group) => ({ ...group, name: '5.A' })) };
    expect(placedIn([aPlace()], renamed, '2026-10-09')).toEqual([{ ...renamed, from: '2026-10-01' }]);
  });

  test('are never removed, at most one per unit is open, and the same file again changes nothing', () => {
    const unitId = fc.constantFrom('unit-a', 'unit-b');
    const step = fc.record({
      unitId,
      group: fc.constantFrom('4a', '4b'),
      isLeaving: fc.boolean(),
      days: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let places = [aPlace()];
        let day = 1;
        for (const { unitId: unit, group, isLeaving, days } of steps) {
          day += days;
          const on = `2026-10-${String(Math.min(day, 31)).padStart(2, '0')}`;
          const next = { ...wanted, unitId: unit, groups: [{ id: `${unit}-${group}`, name: group }] };
          const apply = (before: typeof places) =>
            isLeaving ? leftUnit(before, unit, on) : placedIn(before, next, on);
          const after = apply(places);
          expect(apply(after)).toEqual(after);
          expect(after.length).toBeGreaterThanOrEqual(places.length);
          expect(openUnitIds(after)).toHaveLength(after.filter((place) => place.to === undefined).length);
          places = after;
        }
      }),
    );
  });
});
