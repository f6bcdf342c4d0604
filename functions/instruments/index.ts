/** All that a peer module may import from instruments. */
export { readTopiInForce, readTopiVersion } from './store.ts';
