import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openImportQueue } from './store/import-queue.ts';
import { openRawFiles } from './store/raw-files.ts';
import { answerImport } from './use-cases/answer-import.ts';
import { listImports } from './use-cases/list-imports.ts';
import { readImport } from './use-cases/read-import.ts';
import { uploadImport } from './use-cases/upload-import.ts';

const settings = readSettings(
  z.object({ TABLE_NAME: z.string(), ROSTER_BUCKET: z.string(), ROSTER_QUEUE_URL: z.string() }),
);
const table = new Table(settings.TABLE_NAME);

export const handler = api(openGate(table), [
  uploadImport(table, openRawFiles(settings.ROSTER_BUCKET)),
  listImports(table),
  readImport(table),
  answerImport(table, openImportQueue(settings.ROSTER_QUEUE_URL)),
]);
