import * as z from 'zod';
import { readSettings } from '#functions/kernel/settings.ts';
import { step } from '#functions/kernel/step.ts';
import { Table } from '#functions/kernel/table.ts';
import { openArchive } from '../store/archive.ts';
import { exportRecord } from './export-record.ts';

const { TABLE_NAME, RECORD_BUCKET, TENANTS } = readSettings(
  z.object({ TABLE_NAME: z.string(), RECORD_BUCKET: z.string(), TENANTS: z.string() }),
);
const table = new Table(TABLE_NAME);
const archive = openArchive(RECORD_BUCKET);

/** Called every night by the schedule; whatever it is called with, it does what is left to do. */
export const handler = step('access', z.object({ step: z.literal('export-record') }), () =>
  exportRecord(table, archive, TENANTS.split(','), new Date()),
);
