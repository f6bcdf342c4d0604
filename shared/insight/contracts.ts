import type { Contract } from '../contract.ts';
import { listMyGroups } from './list-my-groups.contract.ts';
import { listWork } from './list-work.contract.ts';
import { readMunicipalityCockpit } from './read-municipality-cockpit.contract.ts';
import { readUnitCockpit } from './read-unit-cockpit.contract.ts';

/** Every endpoint of the module. */
export const insightContracts: readonly Contract[] = [
  listMyGroups,
  listWork,
  readUnitCockpit,
  readMunicipalityCockpit,
];
