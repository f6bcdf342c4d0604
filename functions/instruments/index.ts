/** All that a peer module may import from instruments. */
export { readTopiInForce, readTopiVersion } from './topi-store.ts';
export { readProfileInForce, readProfileVersion } from './profile-store.ts';
export { readGuideInForce, readGuidePart } from './guide-store.ts';
export { readGuideScale } from './guide-scale-store.ts';
export { readRulerBand, readRulerVersion } from './ruler-store.ts';
