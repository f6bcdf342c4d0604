import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { listUnits } from './use-cases/list-units.ts';
import { readChild } from './use-cases/read-child.ts';
import { readThread } from './use-cases/read-thread.ts';
import { searchPeople } from './use-cases/search-people.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string(), DATA_KEY_ARN: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = api(openGate(table), [
  listUnits(table),
  searchPeople(table, (tenant) => municipalityKeys(table, tenant)),
  readChild(table),
  readThread(table),
]);
