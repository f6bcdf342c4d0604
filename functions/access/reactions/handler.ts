import * as z from 'zod';
import { batchReaction } from '#functions/kernel/batch-reaction.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { keepRecord } from './keep-record.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = batchReaction((changes) => keepRecord(table, changes));
