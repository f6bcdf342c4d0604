import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterAskingAnew,
  afterBirthDate,
  afterCode,
  isUsable,
  linkSchema,
  lockedFor,
  type Link,
} from './link.ts';

const start = '2026-11-21T12:00:00.000Z';
const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const aLink = (change: Partial<Link> = {}): Link => ({
  ...linkSchema.parse({
    personId: 'aaaabbbb',
    side: 'guardian',
    childId: 'ccccdddd',
    path: '/family/consents/x',
    expiresAt: later(14 * 24 * 60),
    ttl: 0,
  }),
  ...change,
});
const right = { isRight: true, hash: 'h', browser: 'b' };
const wrong = { ...right, isRight: false };
const withCode = (now = start) => afterBirthDate(aLink(), right, now).link;

describe('a birth date', () => {
  test('that is right makes a code for this browser, for ten minutes', () => {
    const { link, outcome } = afterBirthDate(aLink(), right, start);
    expect(outcome).toEqual({ expiresAt: later(10) });
    expect(link.code).toMatchObject({ hash: 'h', browser: 'b' });
  });

  test('that is wrong for the fifth time ends the link, also for the right one', () => {
    let link = aLink();
    const told = [];
    for (let time = 1; time <= 5; time += 1) {
      const step = afterBirthDate(link, wrong, start);
      told.push(step.outcome);
      link = step.link;
    }
    expect(told).toEqual([
      ...[4, 3, 2, 1].map((left) => ({ code: 'birth-date-wrong', facts: { left } })),
      { code: 'link-not-usable' },
    ]);
    expect(isUsable(link, start)).toBe(false);
    expect(afterBirthDate(link, right, start).outcome).toEqual({ code: 'link-not-usable' });
  });

  test('brings five codes an hour and no more', () => {
    let link = aLink();
    for (let time = 0; time < 5; time += 1) link = afterBirthDate(link, right, later(time)).link;
    expect(afterBirthDate(link, right, later(5)).outcome).toEqual({
      code: 'too-many-codes',
      facts: { minutes: 55 },
    });
    expect(afterBirthDate(link, right, later(61)).outcome).toHaveProperty('expiresAt');
  });

  test('opens nothing on a link that is too old', () => {
    expect(afterBirthDate(aLink(), right, later(14 * 24 * 60)).outcome).toEqual({ code: 'link-not-usable' });
  });
});

describe('a code', () => {
  const shown = { hash: 'h', browser: 'b' };

  test('that is right uses the link up', () => {
    const { link, outcome } = afterCode(withCode(), shown, later(9));
    expect(outcome).toEqual({ path: '/family/consents/x' });
    expect(link).toMatchObject({ state: 'used' });
    expect(link.code).toBeUndefined();
  });

  test('can be shown again by the same browser for two minutes, when the answer was lost', () => {
    const { link } = afterCode(withCode(), shown, start);
    expect(afterCode(link, shown, later(1)).outcome).toEqual({ path: '/family/consents/x' });
    expect(afterCode(link, shown, later(3)).outcome).toEqual({ code: 'link-not-usable' });
    expect(afterCode(link, { ...shown, browser: 'other' }, later(1)).outcome).toEqual({
      code: 'link-not-usable',
    });
    expect(afterCode(link, { ...shown, hash: 'other' }, later(1)).outcome).toEqual({
      code: 'link-not-usable',
    });
  });

  test('is good for ten minutes', () => {
    expect(afterCode(withCode(), shown, later(10)).outcome).toEqual({ code: 'code-expired' });
  });

  test('is no good in another browser, which it does not count against', () => {
    const link = withCode();
    const step = afterCode(link, { hash: 'h', browser: 'other' }, start);
    expect(step.outcome).toEqual({ code: 'begin-again' });
    expect(step.link).toBe(link);
  });

  test('wrong three times is taken back, and nothing is answered for ten minutes', () => {
    let link = withCode();
    const told = [];
    for (let time = 1; time <= 3; time += 1) {
      const step = afterCode(link, { ...shown, hash: 'wrong' }, start);
      told.push(step.outcome);
      link = step.link;
    }
    expect(told).toEqual([
      { code: 'code-wrong', facts: { left: 2 } },
      { code: 'code-wrong', facts: { left: 1 } },
      { code: 'link-locked', facts: { minutes: 10 } },
    ]);
    expect(afterCode(link, shown, later(1)).outcome).toEqual({ code: 'link-locked', facts: { minutes: 9 } });
    expect(afterBirthDate(link, right, later(9)).outcome).toEqual({
      code: 'link-locked',
      facts: { minutes: 1 },
    });
    expect(lockedFor(link, later(10))).toBeUndefined();
    expect(afterCode(link, shown, later(10)).outcome).toEqual({ code: 'begin-again' });
  });

  test('can be guessed at fifteen times in the life of a link, however patiently', () => {
    let link = aLink();
    let guesses = 0;
    for (let minute = 0; minute < 14 * 24 * 60 && link.state === 'open'; minute += 11) {
      const now = later(minute);
      link = afterBirthDate(link, right, now).link;
      for (let time = 1; time <= 3; time += 1) {
        const step = afterCode(link, { ...shown, hash: 'wrong' }, now);
        if (step.link !== link) guesses += 1;
        link = step.link;
      }
    }
    expect(guesses).toBe(15);
    expect(link.state).toBe('ended');
  });
});

test('no order of wrong answers, whatever the time between them, lets anyone in', () => {
  const answer = fc.record({ isCode: fc.boolean(), minutes: fc.integer({ min: 0, max: 200 }) });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
      let link = withCode();
      let passed = 0;
      for (const { isCode, minutes } of answers) {
        passed += minutes;
        const step = isCode
          ? afterCode(link, { hash: 'wrong', browser: 'b' }, later(passed))
          : afterBirthDate(link, wrong, later(passed));
        link = step.link;
        expect(step.outcome).toHaveProperty('code');
        expect(link.state).not.toBe('used');
      }
      expect(link.wrongBirthDates).toBeLessThanOrEqual(5);
      expect(link.wrongCodes).toBeLessThanOrEqual(15);
    }),
  );
});

describe('a new letter', () => {
  test('is for a link that opens nothing any more, three days at the most', () => {
    let link = aLink({ state: 'used' });
    const sent = ['2026-11-21', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map((day) => {
      const step = afterAskingAnew(link, day, start);
      link = step.link;
      return step.outcome;
    });
    expect(sent).toEqual([true, true, true, true, false]);
  });

  test.each([{ state: 'withdrawn' as const }, {}])('is not for %o', (change) => {
    expect(afterAskingAnew(aLink(change), '2026-11-21', start).outcome).toBe(false);
  });
});
