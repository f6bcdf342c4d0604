import { describe, expect, test } from 'vitest';
import { nextOccurrence } from './schedule-expression.ts';

const at = (iso: string) => Date.parse(iso);
const next = (
  expression: string,
  after: string,
  more: { zone?: string; start?: number; end?: number } = {},
) => {
  const time = nextOccurrence({ expression, createdAt: at('2026-01-01T00:00:00Z'), ...more }, at(after));
  return time === undefined ? undefined : new Date(time).toISOString();
};
const zone = 'Europe/Copenhagen';

describe('cron', () => {
  test('keeps the wall time when clocks change', () => {
    expect(next('cron(0 6 * * ? *)', '2026-03-28T12:00:00Z', { zone })).toBe('2026-03-29T04:00:00.000Z');
    expect(next('cron(0 6 * * ? *)', '2026-03-27T12:00:00Z', { zone })).toBe('2026-03-28T05:00:00.000Z');
  });

  test('leaves out a time that clocks skip', () => {
    expect(next('cron(30 2 * * ? *)', '2026-03-28T12:00:00Z', { zone })).toBe('2026-03-30T00:30:00.000Z');
  });

  test('occurs once when clocks show the time twice', () => {
    expect(next('cron(30 2 * * ? *)', '2026-10-24T12:00:00Z', { zone })).toBe('2026-10-25T00:30:00.000Z');
    expect(next('cron(30 2 * * ? *)', '2026-10-25T00:30:00Z', { zone })).toBe('2026-10-26T01:30:00.000Z');
  });

  test.each([
    ['cron(0 8 ? * MON-FRI *)', '2026-05-08T09:00:00Z', '2026-05-11T08:00:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-05-08T09:01:00Z', '2026-05-08T09:15:00.000Z'],
    ['cron(0 0 L * ? *)', '2026-02-01T00:00:00Z', '2026-02-28T00:00:00.000Z'],
    ['cron(0 0 1W * ? *)', '2026-08-01T00:00:00Z', '2026-08-03T00:00:00.000Z'],
    ['cron(0 0 ? * 2#1 *)', '2026-09-08T00:00:00Z', '2026-10-05T00:00:00.000Z'],
    ['cron(0 0 ? * 6L *)', '2026-09-01T00:00:00Z', '2026-09-25T00:00:00.000Z'],
    ['cron(0 0 29 FEB ? *)', '2026-09-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('%s after %s is %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  test('ends with its years', () => {
    expect(next('cron(0 0 1 1 ? 2026)', '2026-06-01T00:00:00Z')).toBeUndefined();
  });
});

test('a rate counts from its start, or from its creation', () => {
  expect(next('rate(6 hours)', '2026-01-01T00:00:00Z')).toBe('2026-01-01T06:00:00.000Z');
  const start = at('2026-02-01T01:00:00Z');
  expect(next('rate(6 hours)', '2026-01-05T00:00:00Z', { start })).toBe('2026-02-01T01:00:00.000Z');
  expect(next('rate(6 hours)', '2026-02-01T01:00:00Z', { start })).toBe('2026-02-01T07:00:00.000Z');
});

test('at() is a wall time and occurs once', () => {
  expect(next('at(2026-07-01T12:00:00)', '2026-01-01T00:00:00Z', { zone })).toBe('2026-07-01T10:00:00.000Z');
  expect(next('at(2026-07-01T12:00:00)', '2026-07-01T10:00:00Z', { zone })).toBeUndefined();
});

test('nothing occurs after the end', () => {
  expect(next('rate(1 day)', '2026-01-03T00:00:00Z', { end: at('2026-01-03T12:00:00Z') })).toBeUndefined();
});

test.each(['every day', 'cron(0 6 * *)', 'cron(61 6 * * ? *)', 'rate(0 days)', 'at(tomorrow)'])(
  '%s is refused',
  (expression) => {
    expect(() => next(expression, '2026-01-01T00:00:00Z')).toThrow();
  },
);
