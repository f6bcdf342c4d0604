import { expect, test } from 'vitest';
import { byState } from './by-state.ts';

const rows = [
  { id: 1, state: 'open' },
  { id: 2, state: 'done' },
  { id: 3, state: 'open' },
] as const;

test('a list of states is filtered by none or by one of them, each called by its words', () => {
  const filters = byState('Alle', ['open', 'done', 'dropped'], (state) => `er ${state}`);
  const found = filters.map(({ label, fits }) => [
    label,
    rows.filter((row) => fits?.(row) ?? true).map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ['Alle', [1, 2, 3]],
    ['er open', [1, 3]],
    ['er done', [2]],
    ['er dropped', []],
  ]);
});
