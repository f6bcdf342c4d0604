import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positions } from '#shared/instruments/topi.ts';
import { childStates } from '#shared/rounds/states.ts';
import {
  mayMove,
  moves,
  untouched,
  withCorrectedOwn,
  withFollowUp,
  withInformed,
  withJoint,
  withoutOwn,
  withOwn,
  type ChildProgress,
  type Move,
} from './child-progress.ts';
import { againstFollowUp, againstInformed, againstJoint, againstOwn } from './rules.ts';

const required = 2;
const noActions = { focusPoints: [], actions: [] };
const step = fc.record({
  move: fc.constantFrom(...(Object.keys(moves) as Move[])),
  staff: fc.constantFrom('staff-a', 'staff-b', 'staff-c'),
  position: fc.constantFrom(...positions),
  roundState: fc.constantFrom('open' as const, 'joint' as const, 'closed' as const, 'locked' as const),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** The step as the use cases take it: undefined where it is refused. */
function take(
  progress: ChildProgress,
  { move, staff, position, roundState }: Step,
): ChildProgress | undefined {
  const isIn = progress.own.includes(staff);
  switch (move) {
    case 'submit-own':
      return isIn || againstOwn(roundState, progress) ? undefined : withOwn(progress, staff, required);
    case 'correct-own':
      return !isIn || againstOwn(roundState, progress) ? undefined : withCorrectedOwn(progress);
    case 'withdraw-own':
      return !isIn || againstOwn(roundState, progress) ? undefined : withoutOwn(progress, staff);
    case 'agree-joint':
      return againstJoint(roundState, progress, required) ? undefined : withJoint(progress, position);
    case 'draft-follow-up':
      return againstFollowUp(roundState, progress, noActions, false) || progress.state !== 'joint'
        ? undefined
        : withFollowUp(progress, false);
    case 'agree-follow-up':
      return againstFollowUp(roundState, progress, noActions, true)
        ? undefined
        : withFollowUp(progress, true);
    case 'inform-parents':
      return againstInformed(roundState, progress) ? undefined : withInformed(progress);
  }
}

const walk = (steps: readonly Step[]): { from: ChildProgress; to: ChildProgress; step: Step }[] => {
  let progress = untouched;
  return steps.flatMap((one) => {
    const to = take(progress, one);
    if (!to) return [];
    const from = progress;
    progress = to;
    return [{ from, to, step: one }];
  });
};
const walks = fc.array(step, { maxLength: 60 }).map(walk);

describe('a child in a round', () => {
  test('moves only as the named moves say', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        for (const { from, step: one } of taken) expect(mayMove(one.move, from.state), one.move).toBe(true);
      }),
    );
  });

  test('gets a higher version with every move', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        for (const { from, to } of taken) expect(to.version).toBe(from.version + 1);
      }),
    );
  });

  test('has a position exactly when the team has agreed, and never loses it', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        for (const { to } of taken)
          expect(to.position !== undefined).toBe(
            childStates.indexOf(to.state) >= childStates.indexOf('joint'),
          );
      }),
    );
  });

  test('never goes back once the team has agreed', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        for (const { from, to } of taken)
          if (from.position)
            expect(childStates.indexOf(to.state)).toBeGreaterThanOrEqual(childStates.indexOf(from.state));
      }),
    );
  });

  test('counts every assessor once and never more than needed', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        for (const { to } of taken) {
          expect(new Set(to.own).size).toBe(to.own.length);
          expect(to.own.length).toBeLessThanOrEqual(required);
          if (to.state === 'assessing' || to.state === 'ready')
            expect(to.state).toBe(to.own.length < required ? 'assessing' : 'ready');
        }
      }),
    );
  });

  test('at yellow or red is never finished without an action', () => {
    fc.assert(
      fc.property(walks, (taken) => {
        for (const { to } of taken)
          if (to.state === 'follow-up' || to.state === 'informed') expect(to.position).toBe('green');
      }),
    );
  });
});
