import type { RoundState } from '#shared/rounds/round.ts';

/** In the order they come; kept here as a value so that pages carry no schemas. */
export const roundStates = [
  'planned',
  'open',
  'own-closed',
  'joint',
  'closed',
  'locked',
  'cancelled',
] as const satisfies readonly RoundState[];
