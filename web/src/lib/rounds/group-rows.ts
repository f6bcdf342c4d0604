import type { ChildInRound, GroupInRound } from '#shared/rounds/child-in-round.ts';
import type { Filter } from '#lib/components/list-view.svelte.ts';
import type { KeysUnder } from '#lib/words/catalogue.ts';

const told = (child: ChildInRound) => child.state === 'informed';

/** The ways of looking at a group's list, in the order of the work. */
export const groupFilters = [
  { key: 'all' },
  {
    key: 'without-mine',
    fits: (child) => !child.mine && child.state !== 'informed' && child.position === undefined,
  },
  { key: 'not-all-in', fits: (child) => child.state === 'not-started' || child.state === 'assessing' },
  { key: 'ready', fits: (child) => child.state === 'ready' },
  {
    key: 'follow-up-missing',
    fits: (child) => child.state === 'joint' && child.position !== undefined && child.position !== 'green',
  },
  { key: 'not-informed', fits: (child) => child.position !== undefined && !told(child) },
  { key: 'notice-missing', fits: (child) => !child.noticed },
] as const satisfies readonly (Omit<Filter<ChildInRound>, 'label'> & { key: KeysUnder<'group-filter'> })[];

/** Children who can be set to green in one go: told, not mine already, and the round takes own assessments. */
export const mayBeGreen = (group: Pick<GroupInRound, 'roundState'>, child: ChildInRound): boolean =>
  group.roundState === 'open' &&
  child.noticed &&
  !child.mine &&
  (child.state === 'not-started' || child.state === 'assessing');
