import { describe, expect, test } from 'vitest';
import { reviewWindow } from './case-guards.ts';
import { concernRulesOn } from './rules.ts';

describe('the rules for concerns', () => {
  test('are those of the country, and before the first line the first', () => {
    expect(concernRulesOn('2026-11-22').country).toBe('DK');
    expect(concernRulesOn('1999-01-01').from).toBe('2017-08-01');
    expect(concernRulesOn('2026-11-22', 'NO').duties.log.citation).toContain('stafettlogg');
  });

  test('look back after six to eight weeks, over new year and the change of clocks', () => {
    expect(reviewWindow('2026-11-22', concernRulesOn('2026-11-22'))).toEqual({
      from: '2027-01-03',
      to: '2027-01-17',
    });
    expect(reviewWindow('2026-02-20', concernRulesOn('2026-02-20'))).toEqual({
      from: '2026-04-03',
      to: '2026-04-17',
    });
  });
});
