import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { onFirstUse } from '#functions/kernel/on-first-use.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { roundEndpoints } from './endpoints.ts';
import type { Machines } from './store/machines.ts';

const settings = readSettings(
  z.object({ TABLE_NAME: z.string(), ROUND_MACHINE_ARN: z.string(), NOTICES_MACHINE_ARN: z.string() }),
);
const table = new Table(settings.TABLE_NAME);
const machines = onFirstUse<Machines>(async () => {
  const { makeMachines } = await import('./store/machines.ts');
  return makeMachines({ round: settings.ROUND_MACHINE_ARN, notices: settings.NOTICES_MACHINE_ARN });
});

export const handler = api(openGate(table), roundEndpoints(table, machines));
