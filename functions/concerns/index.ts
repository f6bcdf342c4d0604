/** All that a peer module may import from concerns. */
export { caseTaskKeysOf } from './store/erase-cases.ts';
