import { describe, expect, test } from 'vitest';
import { countryRules, standardRetention } from './retention-countries.ts';
import { isEnrolled, leftOn } from './retention-dates.ts';
import { breaksArchiveDuty, endOf, kindDueOn, partsDue, type RetentionRule } from './retention.ts';

const left = { birthDate: '2005-02-03', affiliations: [{ to: '2018-07-31' }, { to: '2020-07-31' }] };
const enrolled = { birthDate: '2015-02-03', affiliations: [{ to: '2020-07-31' }, {}] };
const placeless = { birthDate: '2001-06-15', affiliations: [] };
const rule = (change: Partial<RetentionRule>): RetentionRule => ({
  ...{ id: 'rule-one', kind: 'profile', kle: '28.00', event: 'left', years: 5, end: 'erase', ...change },
});

describe('when a child has left', () => {
  test('is the last day of its last place, and not known while it has one', () => {
    expect(leftOn(left)).toBe('2020-07-31');
    expect(leftOn(enrolled)).toBeUndefined();
  });

  test('the last day itself still counts as enrolled', () => {
    expect(isEnrolled(left, '2020-07-31')).toBe(true);
    expect(isEnrolled(left, '2020-08-01')).toBe(false);
    expect(isEnrolled(placeless, '2020-08-01')).toBe(false);
  });

  test('is the eighteenth birthday for one who never had a place', () => {
    expect(kindDueOn(placeless, 'profile', standardRetention.rules)).toBe('2024-06-15');
  });
});

describe('the time of a kind', () => {
  test('is over when every one of its rules is', () => {
    const rules = [rule({}), rule({ id: 'rule-two', event: 'turned-18', years: 4 })];
    expect(kindDueOn(left, 'profile', rules)).toBe('2027-02-03');
  });

  test('is that of the whole file where it has no rule of its own', () => {
    expect(kindDueOn(left, 'letters', [rule({ years: 3 })])).toBe('2023-07-31');
  });

  test('never comes for what is kept, nor for the record of reads', () => {
    const rules = [rule({}), rule({ id: 'letters', kind: 'letters', end: 'keep' })];
    expect(kindDueOn(left, 'letters', rules)).toBeUndefined();
    expect(endOf('reads', [rule({ kind: 'reads', end: 'erase' })])).toBe('keep');
  });

  test('ends in the most careful way of several', () => {
    expect(endOf('profile', [rule({}), rule({ id: 'two', end: 'archive' })])).toBe('archive');
  });
});

describe('what may go', () => {
  const short = [rule({ years: 10 }), rule({ id: 'letters', kind: 'letters', years: 2 })];

  test('is the whole file once nothing that is there has to stay', () => {
    expect(partsDue(left, ['profile', 'assessments'], standardRetention.rules, '2025-07-31')).toEqual({
      kinds: ['profile', 'assessments'],
      since: '2025-07-31',
    });
  });

  test('is nothing the day before', () => {
    expect(partsDue(left, ['profile'], standardRetention.rules, '2025-07-30')).toBeUndefined();
  });

  test('is a part while the rest still has its time, and the master data stay', () => {
    expect(partsDue(left, ['profile', 'assessments', 'letters'], short, '2025-01-01')).toEqual({
      kinds: ['letters'],
      since: '2022-07-31',
    });
  });

  test('is nothing when the part is not there', () => {
    expect(partsDue(left, ['profile', 'assessments'], short, '2025-01-01')).toBeUndefined();
  });

  test('is never the master data while something is kept for good', () => {
    const rules = [rule({}), rule({ id: 'letters', kind: 'letters', end: 'keep' })];
    expect(partsDue(left, ['profile', 'letters'], rules, '2040-01-01')).toBeUndefined();
    expect(partsDue(left, ['profile', 'letters', 'assessments'], rules, '2040-01-01')?.kinds).toEqual([
      'assessments',
    ]);
  });
});

describe('in Norway', () => {
  test('everything is archived before it goes, and a rule that would destroy is refused', () => {
    const norway = countryRules('NO');
    expect(breaksArchiveDuty(norway)).toBe(false);
    expect(breaksArchiveDuty({ ...norway, rules: [rule({ end: 'erase' })] })).toBe(true);
    expect(breaksArchiveDuty(standardRetention)).toBe(false);
  });
});
