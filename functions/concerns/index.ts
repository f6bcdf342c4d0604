/** All that a peer module may import from concerns. */
export { hasRunningClock, notificationClockKeysOf } from './guard/notification-store.ts';
export { sparringKeysOf } from './team/sparring-store.ts';
export { caseTaskKeysOf } from './store/erase-cases.ts';
