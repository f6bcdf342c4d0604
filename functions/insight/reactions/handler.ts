import * as z from 'zod';
import { batchReaction } from '#functions/kernel/batch-reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { countChanges } from './count-changes.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = batchReaction((changes) => countChanges(table, changes));
