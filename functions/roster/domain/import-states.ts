import type { Import } from '#shared/roster/import.ts';

type State = Import['state'];

/** Which state may follow which; nothing else is possible. An import that goes on keeps its state. */
export const nextImportStates: Record<State, readonly State[]> = {
  offered: ['received'],
  received: ['received', 'checking', 'stopped'],
  checking: ['checking', 'refused', 'waiting', 'applying', 'unchanged', 'stopped'],
  waiting: ['applying', 'rejected'],
  applying: ['applying', 'waiting', 'done', 'refused', 'stopped'],
  done: [],
  unchanged: [],
  refused: [],
  rejected: [],
  stopped: ['checking', 'applying'],
};

/** Nothing more happens to the import by itself. */
export const rests = (state: State): boolean =>
  state === 'waiting' || state === 'stopped' || nextImportStates[state].length === 0;
