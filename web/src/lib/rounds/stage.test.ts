import { describe, expect, test } from 'vitest';
import { takesFollowUp } from '#shared/rounds/round.ts';
import { roundStates } from '#shared/rounds/states.ts';
import { currentStage, mayAgreeJoint, takesFollowUpNow, takesOwnNow } from './stage.ts';

const joint = (position: 'green' | 'yellow') => ({
  kind: 'joint' as const,
  roundId: 'r001',
  roundName: 'x',
  at: '2026-11-01T08:00:00.000Z',
  by: { id: 'anne', name: 'Anne' },
  version: 1,
  position,
  dimensions: {},
  comment: 'x',
  instrumentVersion: 1,
  fewerThanRequired: false,
});
const standing = (own: number, roundState = 'open') => ({
  roundState,
  ownRequired: 2,
  child: { state: 'assessing' as const, own },
});

describe('the next step for a child', () => {
  test('is the own assessments until all are in', () => {
    expect(currentStage(standing(1))).toBe('own');
    expect(takesOwnNow(standing(1))).toBe(true);
    expect(takesOwnNow(standing(2))).toBe(false);
  });

  test('is the meeting when all are in', () => expect(currentStage(standing(2))).toBe('joint'));

  test('is the meeting with fewer when their window has closed, but not with none', () => {
    expect(mayAgreeJoint(standing(1, 'joint'))).toBe(true);
    expect(mayAgreeJoint(standing(0, 'joint'))).toBe(false);
    expect(mayAgreeJoint(standing(2, 'closed'))).toBe(false);
  });

  test('is the follow-up for yellow and the parents for green', () => {
    const agreed = { ...standing(2), child: { state: 'joint' as const, own: 2 } };
    expect(currentStage({ ...agreed, joint: joint('yellow') })).toBe('follow-up');
    expect(currentStage({ ...agreed, joint: joint('green') })).toBe('inform');
  });

  test('is the parents when the follow-up is agreed', () => {
    const agreed = { ...standing(2), child: { state: 'follow-up' as const, own: 2 }, joint: joint('yellow') };
    expect(currentStage(agreed)).toBe('inform');
  });
});

test('a follow-up is offered in the states of a round that the server takes it in', () => {
  for (const state of roundStates) expect(takesFollowUpNow(standing(2, state))).toBe(takesFollowUp(state));
});
