/** All that a peer module may import from instruments. */
export { readTopiInForce, readTopiVersion } from './store.ts';
export { readProfileInForce, readProfileVersion } from './profile-store.ts';
export { readRulerBand, readRulerVersion } from './ruler-store.ts';
