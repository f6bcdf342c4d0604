import { describe, expect, test } from 'vitest';
import { contracts } from '../contracts.ts';
import { purposeFor, purposeOf } from './purposes.ts';

describe('the purpose of a line', () => {
  test('is known for every word that is recorded', () => {
    const words = contracts.map(({ audit }) => audit).filter((word) => word !== 'none');
    expect(words.filter((word) => purposeOf(word) === 'other')).toEqual([]);
  });

  const thread = { word: 'child.thread-read', side: 'staff' as const };
  test('is daily work for those who work with the child, also when they administer too', () => {
    expect(purposeFor({ ...thread, as: [{ role: 'staff' }] })).toBe('daily-work');
    expect(purposeFor({ ...thread, as: [{ role: 'staff' }, { role: 'administrator' }] })).toBe('daily-work');
    expect(purposeFor({ ...thread, as: [] })).toBe('daily-work');
  });

  test('is administration for one who is nothing else', () => {
    expect(purposeFor({ ...thread, as: [{ role: 'administrator' }] })).toBe('administration');
  });

  test("is the family's own matter for the family", () => {
    expect(purposeFor({ ...thread, side: 'guardian', as: [{ role: 'guardian' }] })).toBe('own-matter');
    expect(purposeFor({ ...thread, side: 'child', as: [] })).toBe('own-matter');
  });

  test('of protection stays so whoever acts', () => {
    expect(purposeFor({ word: 'stop.set', side: 'staff', as: [{ role: 'administrator' }] })).toBe(
      'protection',
    );
  });
});
