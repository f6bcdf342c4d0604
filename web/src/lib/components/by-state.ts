import type { Filter } from './list-view.svelte.ts';

/** The filters of a list whose rows have a state: everything, and one for each state. */
export const byState = <State extends string>(
  everything: string,
  states: readonly State[],
  label: (state: State) => string,
): Filter<{ state: State }>[] => [
  { key: 'all', label: everything },
  ...states.map((state) => ({
    key: state,
    label: label(state),
    fits: (row: { state: State }) => row.state === state,
  })),
];
