/** The states of a round in the order they come; `cancelled` only from `planned`. */
export const roundStates = [
  'planned',
  'open',
  'own-closed',
  'joint',
  'closed',
  'locked',
  'cancelled',
] as const;

/** Where a child stands in a round, in the order it goes. */
export const childStates = ['not-started', 'assessing', 'ready', 'joint', 'follow-up', 'informed'] as const;
