import { describe, expect, test } from 'vitest';
import { protectionAfter, protectionAfterLeaving } from './protection.ts';

describe('name and address protection', () => {
  test('begins with the first unit that states it', () => {
    expect(protectionAfter([], { unitId: 'new', isProtected: true }, ['new'])).toEqual(['new']);
  });

  test('is not ended by a unit that knows less while the other still has the child', () => {
    expect(protectionAfter(['old'], { unitId: 'new', isProtected: false }, ['old', 'new'])).toEqual(['old']);
  });

  test('ends by the word of the new unit, in whichever order the files of a move come', () => {
    const leftFirst = protectionAfter(
      protectionAfterLeaving(['old'], 'old', []),
      { unitId: 'new', isProtected: false },
      ['new'],
    );
    const cameFirst = protectionAfterLeaving(
      protectionAfter(['old'], { unitId: 'new', isProtected: false }, ['old', 'new']),
      'old',
      ['new'],
    );
    expect(leftFirst).toEqual([]);
    expect(cameFirst).toEqual([]);
  });
});
