import type { listMyGroups as ListMyGroups } from '#shared/insight/list-my-groups.contract.ts';
import type { listWork as ListWork } from '#shared/insight/list-work.contract.ts';
import type { readMunicipalityCockpit as ReadMunicipalityCockpit } from '#shared/insight/read-municipality-cockpit.contract.ts';
import type { readUnitCockpit as ReadUnitCockpit } from '#shared/insight/read-unit-cockpit.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const listMyGroups = endpoint<typeof ListMyGroups>('GET', '/insight/my-groups');
export const listWork = endpoint<typeof ListWork>('GET', '/insight/work');
export const readUnitCockpit = endpoint<typeof ReadUnitCockpit>(
  'GET',
  '/insight/rounds/{roundId}/units/{unitId}',
);
export const readMunicipalityCockpit = endpoint<typeof ReadMunicipalityCockpit>(
  'GET',
  '/insight/rounds/{roundId}',
);
