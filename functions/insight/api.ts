import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { listMyGroups } from './use-cases/list-my-groups.ts';
import { listWork } from './use-cases/list-work.ts';
import { readMunicipalityCockpit } from './use-cases/read-municipality-cockpit.ts';
import { readUnitCockpit } from './use-cases/read-unit-cockpit.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = api(openGate(table), [
  listMyGroups(table),
  listWork(table),
  readUnitCockpit(table),
  readMunicipalityCockpit(table),
]);
