import { expect, test } from 'vitest';
import { homeUnit, inSeveralUnits } from './home-unit.ts';

const place = (unitId: string, from: string, to?: string) => ({
  unitId,
  unitName: unitId,
  groups: [],
  from,
  ...(to && { to }),
});
const day = '2026-09-01';

test('children of several units are told with their units, others are not', () => {
  const found = inSeveralUnits([
    { unitId: 'unit-a', childIds: ['kid1', 'kid2'] },
    { unitId: 'unit-b', childIds: ['kid2'] },
  ]);
  expect([...found]).toEqual([['kid2', ['unit-a', 'unit-b']]]);
});

test('a child belongs where it came last', () => {
  const child = { affiliations: [place('unit-b', '2026-08-01'), place('unit-a', '2025-08-01')] };
  expect(homeUnit(child, ['unit-a', 'unit-b'], day)).toBe('unit-b');
});

test('a place that has ended or not begun does not count', () => {
  const child = {
    affiliations: [
      place('unit-a', '2025-08-01'),
      place('unit-b', '2026-01-01', '2026-08-31'),
      place('unit-c', '2026-09-02'),
    ],
  };
  expect(homeUnit(child, ['unit-c', 'unit-b', 'unit-a'], day)).toBe('unit-a');
});

test('a place in a unit that would not assess the child does not count', () => {
  const child = {
    affiliations: [place('unit-a', '2025-08-01'), place('unit-b', '2025-09-01'), place('sfo', '2026-01-01')],
  };
  expect(homeUnit(child, ['unit-a', 'unit-b'], day)).toBe('unit-b');
});

test('with nothing to tell them apart it is the first by id, so that the answer is always the same', () => {
  const child = { affiliations: [place('unit-b', '2026-08-01'), place('unit-a', '2026-08-01')] };
  expect(homeUnit(child, ['unit-b', 'unit-a'], day)).toBe('unit-a');
  expect(homeUnit(undefined, ['unit-b', 'unit-a'], day)).toBe('unit-a');
});
