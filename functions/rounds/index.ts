/** All that a peer module may import from rounds. */
export { readGroupRound, readRoster, type GroupRoundAt } from './store/group-round-store.ts';
export { listRoundGroups, type RoundGroup } from './store/round-units.ts';
export { roundTasks } from './use-cases/round-tasks.ts';
export { listRounds, readRound } from './store/round-store.ts';

export { childErasedInRounds, childRenamedInRounds, type ItemChange } from './store/rename-child.ts';
export { staffRenamedInRounds, type Moved } from './store/rename-staff.ts';
export { scheduleRound } from './reactions/schedule-round.ts';
export { makeSchedules } from './store/schedules.ts';
