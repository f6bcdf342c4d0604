import type { ChildState } from '#shared/rounds/child-in-round.ts';

/** In the order it goes; kept here as a value so that pages carry no schemas. */
export const childStates = [
  'not-started',
  'assessing',
  'ready',
  'joint',
  'follow-up',
  'informed',
] as const satisfies readonly ChildState[];
