import { describe, expect, test } from 'vitest';
import { aCase, anAction } from '#test/builders/concern-case.ts';
import type { CaseMove } from './case-moves.ts';
import { clarifyBy, nextDue } from './case-due.ts';
import { concernRulesOn } from './rules.ts';

const rules = concernRulesOn('2026-11-02');
const due = (change: Parameters<typeof aCase>[0]) => nextDue(aCase(change), rules);

describe('what a case waits for next', () => {
  test('is to be clarified within fourteen days by the holder', () => {
    expect(due({})).toEqual({ what: 'clarify', on: '2026-11-16', who: { id: 'ellen', name: 'Ellen Prøve' } });
  });

  test('is counted from when it was raised again', () => {
    const by = { id: 'ellen', name: 'Ellen' };
    const again: CaseMove = {
      ...{ id: 'igen', move: 'reopen', at: '2027-01-04T08:00:00.000Z', by, from: 'closed', to: 'raised' },
      level: 0,
    };
    expect(clarifyBy(aCase({ moves: [...aCase().moves, again] }), rules)).toBe('2027-01-18');
  });

  test('is counted from the municipality’s day, also for what is written right after midnight', () => {
    const midnight = { raisedAt: '2026-11-02T23:30:00.000Z' };
    expect(due(midnight)?.on).toBe('2026-11-17');
    expect(due({ raisedAt: '2026-06-30T22:15:00.000Z' })?.on).toBe('2026-07-15');
  });

  test('is a plan against bullying within ten working days, weekends not counted', () => {
    const change = { template: 'anti-bullying', raisedAt: '2026-10-28T08:00:00.000Z' } as const;
    expect(clarifyBy(aCase(change), rules)).toBe('2026-11-11');
  });

  test('is the nearest open action while one acts, and the one responsible for it', () => {
    const actions = [
      anAction({ dueOn: '2026-11-20' }),
      anAction({ id: 'naer', dueOn: '2026-11-10', responsibleId: 'bo', responsibleName: 'Bo' }),
      anAction({ id: 'gjort', dueOn: '2026-11-05', status: 'done' }),
    ];
    expect(due({ state: 'acting', actions, reviewOn: '2026-12-20' })).toEqual({
      ...{ what: 'do-action', on: '2026-11-10', who: { id: 'bo', name: 'Bo' } },
    });
  });

  test('is the review when that comes before the next action', () => {
    const actions = [anAction({ dueOn: '2026-12-24' })];
    expect(due({ state: 'acting', actions, reviewOn: '2026-12-20' })).toMatchObject({
      ...{ what: 'review', on: '2026-12-20' },
    });
  });

  test('is an answer from the one who was asked to hold it, before anything else', () => {
    const to = { id: 'bo', name: 'Bo' };
    const offered = { to, by: { id: 'ellen', name: 'Ellen' }, at: '2026-11-03T08:00:00.000Z' };
    expect(due({ offered })).toEqual({ what: 'accept-holder', on: '2026-11-06', who: to });
  });

  test('is nothing once it is closed', () => {
    expect(due({ state: 'closed' })).toBeUndefined();
  });
});
