/** All that a peer module may import from rights. */
export { rightsWork } from './use-cases/rights-work.ts';
