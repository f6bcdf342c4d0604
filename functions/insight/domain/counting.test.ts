import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noCounts } from '#shared/insight/counts.ts';
import { childStates } from '#shared/rounds/states.ts';
import { added, countChildren, difference, isNothing } from './counting.ts';

const standing = fc.array(fc.constantFrom(...childStates), { maxLength: 30 });
const countsOf = (states: readonly (typeof childStates)[number][]) => {
  const children = states.map((_, place) => ({ id: `kid-${place}` }));
  const isAgreed = (state: string) => ['joint', 'follow-up', 'informed'].includes(state);
  const stands = states.flatMap((state, place) =>
    state === 'not-started'
      ? []
      : [[`kid-${place}`, { state, ...(isAgreed(state) && { position: 'yellow' as const }) }] as const],
  );
  return countChildren(children, new Map(stands));
};

describe('counting', () => {
  test('puts every child in exactly one state, and those agreed on in exactly one position', () => {
    fc.assert(
      fc.property(standing, (states) => {
        const { children, notStarted, assessing, ready, joint, followUp, informed, green, yellow, red } =
          countsOf(states);
        expect(children).toBe(states.length);
        expect(notStarted + assessing + ready + joint + followUp + informed).toBe(children);
        expect(green + yellow + red).toBe(joint + followUp + informed);
      }),
    );
  });

  test('a difference added to what was gives what is', () => {
    fc.assert(
      fc.property(standing, standing, (before, after) => {
        const [one, other] = [countsOf(before), countsOf(after)];
        expect(added(one, difference(one, other))).toEqual(other);
        expect(isNothing(difference(one, one))).toBe(true);
      }),
    );
  });

  test('leaves out those who are not in the cohort', () => {
    expect(countChildren([], new Map([['kid-1', { state: 'ready' }]]))).toEqual(noCounts);
  });
});
