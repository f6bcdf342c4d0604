import type { Contract } from '../contract.ts';

/** Every endpoint of the module. */
export const portalContracts: readonly Contract[] = [];
