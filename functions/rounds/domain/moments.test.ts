import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundStates } from '#shared/rounds/states.ts';
import { nextRoundStates, type RoundState } from '#shared/rounds/round.ts';
import { daysAfter, instantAt, wallClock } from './copenhagen.ts';
import { nextMoment, opensAt, remindsAt, type MomentKind } from './moments.ts';

const plan = {
  remindOn: ['2026-03-27', '2026-03-10'],
  ownClosesOn: '2026-03-28',
  closesOn: '2026-04-10',
};
const at = (state: RoundState, reminded: string[] = []) => nextMoment({ ...plan, state }, new Set(reminded));

describe('Danish time', () => {
  test('is an hour ahead of UTC in winter and two in summer', () => {
    expect(opensAt({ opensOn: '2026-01-15' }).toISOString()).toBe('2026-01-15T05:00:00.000Z');
    expect(opensAt({ opensOn: '2026-07-15' }).toISOString()).toBe('2026-07-15T04:00:00.000Z');
  });

  test('changes in the morning of the last Sundays of March and October', () => {
    expect(instantAt('2026-03-29', 0).toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(instantAt('2026-03-29', 6).toISOString()).toBe('2026-03-29T04:00:00.000Z');
    expect(instantAt('2026-10-25', 0).toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(instantAt('2026-10-25', 6).toISOString()).toBe('2026-10-25T05:00:00.000Z');
    expect(wallClock(instantAt('2026-03-29', 2))).toBe('2026-03-29T03:00:00');
  });

  test('shows the wanted hour on the wanted day, on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(0, 6, 8), (day, hour) => {
        const date = daysAfter('2020-01-01', day);
        expect(wallClock(instantAt(date, hour))).toBe(`${date}T0${hour}:00:00`);
      }),
    );
  });
});

describe('what a round waits for', () => {
  test('is its reminders in order of the day, then its closings, then the lock', () => {
    expect(at('open')).toEqual({ kind: 'remind', at: remindsAt('2026-03-10') });
    expect(at('open', ['2026-03-10'])).toEqual({ kind: 'remind', at: remindsAt('2026-03-27') });
    const own = at('open', plan.remindOn);
    expect(own.kind).toBe('close-own');
    expect(own.at.toISOString()).toBe('2026-03-28T23:00:00.000Z');
    const close = at('joint', plan.remindOn);
    expect(close.kind).toBe('close');
    expect(close.at.toISOString()).toBe('2026-04-10T22:00:00.000Z');
    expect(at('closed').kind).toBe('lock');
    expect(at('closed').at.getTime()).toBeGreaterThan(close.at.getTime());
  });

  test('goes on closing own assessments when that was interrupted', () => {
    expect(at('own-closed', plan.remindOn).kind).toBe('close-own');
  });

  test('is nothing before it opens and after it ends', () => {
    expect((['planned', 'cancelled', 'locked'] as const).map((state) => at(state).kind)).toEqual([
      ...(['none', 'none', 'none'] as const),
    ]);
  });

  test('leads every round to its lock, each moment no earlier than the one before', () => {
    const after: Record<Exclude<MomentKind, 'none' | 'remind'>, RoundState> = {
      'close-own': 'joint',
      close: 'closed',
      lock: 'locked',
    };
    const days = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (reminders, own, more) => {
          const round = {
            remindOn: reminders.map((day) => daysAfter('2026-02-01', Math.min(day, own + more))),
            ownClosesOn: daysAfter('2026-02-01', own),
            closesOn: daysAfter('2026-02-01', own + more),
          };
          const reminded = new Set<string>();
          let state: RoundState = 'open';
          let last = 0;
          for (let turn = 0; state !== 'locked'; turn += 1) {
            const { kind, at: when } = nextMoment({ ...round, state }, reminded);
            expect(turn).toBeLessThan(12);
            expect(when.getTime()).toBeGreaterThanOrEqual(last);
            last = when.getTime();
            if (kind === 'none') throw new Error('an open round always waits for something');
            if (kind === 'remind')
              for (const day of round.remindOn) if (remindsAt(day) <= when) reminded.add(day);
            if (kind !== 'remind') state = after[kind];
          }
        },
      ),
    );
  });
});

describe('the states of a round', () => {
  test('go only forward and end locked or cancelled', () => {
    for (const state of roundStates) {
      const next = nextRoundStates[state];
      for (const one of next) expect(roundStates.indexOf(one)).toBeGreaterThan(roundStates.indexOf(state));
      expect(next.length === 0).toBe(state === 'locked' || state === 'cancelled');
    }
  });
});
