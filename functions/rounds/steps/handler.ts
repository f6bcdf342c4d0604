import * as z from 'zod';
import { readSettings } from '#functions/kernel/settings.ts';
import { step } from '#functions/kernel/step.ts';
import { Table } from '#functions/kernel/table.ts';
import { runStep } from './run-step.ts';
import { stepInputSchema } from './step-input.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = step('rounds', stepInputSchema, (input) => runStep(table, input));
