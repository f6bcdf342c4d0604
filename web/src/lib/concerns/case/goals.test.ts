import { expect, test } from 'vitest';
import { goalsOf, goalsText } from './goals.ts';

const ids = () => 'ny';

test('goals are one on each line; one that is unchanged keeps its id', () => {
  const known = [{ id: 'et', text: 'Med i leg' }];
  expect(goalsOf('Med i leg\n\n  Sover bedre \nx', known, ids)).toEqual([
    { id: 'et', text: 'Med i leg' },
    { id: 'ny', text: 'Sover bedre' },
  ]);
  expect(goalsText(known)).toBe('Med i leg');
});

test('no more than ten are kept', () => {
  expect(goalsOf(Array.from({ length: 12 }, (_, n) => `mål nummer ${n}`).join('\n'), [], ids)).toHaveLength(
    10,
  );
});
