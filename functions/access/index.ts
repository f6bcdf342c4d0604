/** All that a peer module may import from access. */
export { openGate } from './gate.ts';
export { allReadsShown } from './use-cases/reads-shown.ts';
export { readCalls } from './consents/store/stop-store.ts';
export { dueConsents } from './consents/use-cases/due-consents.ts';
export { matterKeysOf } from './consents/store/erase-matters.ts';
