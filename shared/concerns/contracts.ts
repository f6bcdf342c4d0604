import type { Contract } from '../contract.ts';
import { caseContracts } from './case-contracts.ts';
import { voiceContracts } from './voice-contracts.ts';
import { sparringContracts } from './sparring-contracts.ts';
import { notificationContracts } from './notification-contracts.ts';
import { listPlacements } from './list-placements.contract.ts';
import { savePlacement } from './save-placement.contract.ts';

/** Every endpoint of the module. */
export const concernsContracts: readonly Contract[] = [
  ...caseContracts,
  ...notificationContracts,
  ...sparringContracts,
  ...voiceContracts,
  listPlacements,
  savePlacement,
];
