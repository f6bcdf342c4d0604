/** All that a peer module may import from insight. */
export { countChanges } from './reactions/count-changes.ts';
export { countGroups, countRound } from './store/count-groups.ts';
export { readCounters, recount, type RoundCounts } from './store/recount.ts';
