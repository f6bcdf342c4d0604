import { expect, test } from 'vitest';
import type { Position } from '#shared/instruments/topi.ts';
import { differences } from './differences.ts';

const own = (name: string, position: Position, dimensions: Record<string, Position> = {}) => ({
  by: { id: name, name },
  position,
  dimensions,
});

test('there are none where all say the same', () => {
  expect(differences([own('A', 'green'), own('B', 'green')], ['x'])).toEqual([]);
});

test('the whole comes first, then dimensions in the instrument’s order', () => {
  const found = differences(
    [own('A', 'green', { y: 'red', x: 'green' }), own('B', 'yellow', { x: 'yellow', y: 'green' })],
    ['x', 'y'],
  );
  expect(found.map((one) => one.dimension)).toEqual([undefined, 'x', 'y']);
  expect(found[0]?.said).toEqual([
    { by: 'A', position: 'green' },
    { by: 'B', position: 'yellow' },
  ]);
});

test('a dimension only one has assessed is no difference', () => {
  expect(differences([own('A', 'green', { x: 'red' }), own('B', 'green')], ['x'])).toEqual([]);
});
