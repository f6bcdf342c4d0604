import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackedGroup } from '#shared/people/packed-group.ts';
import { batchesOf } from './batches.ts';
import { cohortOf, isOfAge, rosterOf } from './cohort.ts';

const plan = { ages: { fromMonths: 12, toMonths: 24 }, opensOn: '2026-09-01' };
const group = (id: string, change: Partial<PackedGroup> = {}): PackedGroup => ({
  id,
  name: `Room ${id}`,
  type: 'main',
  children: [],
  staff: [['staff-1', 'Name One']],
  ...change,
});

describe('a cohort', () => {
  test('includes both ends of the ages, in whole months on the opening day', () => {
    expect(isOfAge('2025-09-01', plan)).toBe(true);
    expect(isOfAge('2025-09-02', plan)).toBe(false);
    expect(isOfAge('2024-08-02', plan)).toBe(true);
    expect(isOfAge('2024-08-01', plan)).toBe(false);
  });

  test('holds a child in its main group only, and once when it is in two', () => {
    const asta = ['child-asta', 'Asta Lund', '2025-01-01', 1] as const;
    const groups = [
      group('u1-b', { children: [[...asta]] }),
      group('u1-a', { children: [[...asta]] }),
      group('u1-sfo', { type: 'sfo', children: [[...asta], ['child-bo', 'Bo Lund', '2025-01-01', 0]] }),
    ];
    const cohort = cohortOf(groups, plan);
    expect(cohort.map((one) => one.group.id)).toEqual(['u1-a']);
    expect(cohort[0]?.children).toEqual([
      { id: 'child-asta', name: 'Asta Lund', birthDate: '2025-01-01', noticed: true },
    ]);
  });

  test('is in the order of Danish names', () => {
    const named = (id: string, name: string): PackedGroup['children'][number] => [id, name, '2025-01-01', 0];
    const groups = [
      group('u1-a', { children: [named('kid3', 'Åse'), named('kid2', 'Zoe'), named('kid1', 'Øjvind')] }),
    ];
    expect(cohortOf(groups, plan)[0]?.children.map((child) => child.name)).toEqual(['Zoe', 'Øjvind', 'Åse']);
  });

  test('carries the position from before into the frozen group', () => {
    const [one] = cohortOf([group('u1-a', { children: [['kid1', 'Bo', '2025-01-01', 1]] })], plan);
    if (!one) throw new Error('no cohort');
    const roster = rosterOf({ id: 'u1', name: 'House' }, one, 2, new Map([['kid1', 'red' as const]]));
    expect(roster).toMatchObject({
      unitName: 'House',
      required: 2,
      children: [{ id: 'kid1', previous: 'red' }],
    });
  });
});

describe('batches', () => {
  test('hold every unit once, are the same in any order, and seldom more than 25 groups', () => {
    const units = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-z0-9]{4,6}$/), groups: fc.nat(60) }),
      {
        selector: (unit) => unit.id,
      },
    );
    fc.assert(
      fc.property(units, (some) => {
        const named = some.map((unit) => ({ ...unit, name: '' }));
        const batches = batchesOf(named);
        expect(batches.flat().map((unit) => unit.id)).toEqual(some.map((unit) => unit.id).sort());
        expect(batchesOf(named.toReversed())).toEqual(batches);
        for (const batch of batches) {
          const size = batch.reduce((sum, unit) => sum + Math.max(1, unit.groups), 0);
          expect(batch.length === 1 || size <= 25).toBe(true);
        }
      }),
    );
  });
});
