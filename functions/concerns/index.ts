/** All that a peer module may import from concerns. */
export { hasRunningClock, notificationClockKeysOf } from './guard/notification-store.ts';
export { sparringKeysOf } from './team/sparring-store.ts';
export { voicePictureKeysOf } from './voice/voice-store.ts';
export { hasOpenCase } from './store/case-store.ts';
export { openChildren } from './store/open-children.ts';
export { caseTaskKeysOf } from './store/erase-cases.ts';
export { tellLeaders } from './reactions/tell-leaders.ts';
export { followChild, followConcerns } from './reactions/follow-child.ts';
export { teamWork } from './team/team-work.ts';
export { concernWork } from './use-cases/concern-work.ts';
export { staffWhereLeading } from './use-cases/listed-cases.ts';
export { unitsWithCases } from './domain/listed-cases.ts';
