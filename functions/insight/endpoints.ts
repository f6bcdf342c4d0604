import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listMyGroups } from './use-cases/list-my-groups.ts';
import { listWork } from './use-cases/list-work.ts';
import { readMunicipalityCockpit } from './use-cases/read-municipality-cockpit.ts';
import { readUnitCockpit } from './use-cases/read-unit-cockpit.ts';

/** All that the module answers. */
export const insightEndpoints = (table: Table): Endpoint[] => [
  listMyGroups(table),
  listWork(table),
  readUnitCockpit(table),
  readMunicipalityCockpit(table),
];
