import type { Import } from '#shared/roster/import.ts';

type State = Import['state'];

/** Which state may follow which; nothing else is possible. An import that goes on keeps its state. */
export const nextImportStates: Record<State, readonly State[]> = {
  received: ['received', 'checking'],
  checking: ['checking', 'refused', 'waiting', 'applying', 'unchanged'],
  waiting: ['applying', 'rejected'],
  applying: ['applying', 'waiting', 'done', 'refused'],
  done: [],
  unchanged: [],
  refused: [],
  rejected: [],
};

/** Nothing more happens to the import by itself. */
export const rests = (state: State): boolean => state === 'waiting' || nextImportStates[state].length === 0;
