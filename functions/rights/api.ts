import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openRightsQueue } from './store/file-queue.ts';
import { openMadeFiles } from './store/made-files.ts';
import { answerCorrection } from './use-cases/answer-correction.ts';
import { answerErasure } from './use-cases/answer-erasure.ts';
import { askCorrection } from './use-cases/ask-correction.ts';
import { askFile } from './use-cases/ask-file.ts';
import { editRetention } from './use-cases/edit-retention.ts';
import { fetchFile } from './use-cases/fetch-file.ts';
import { listCorrectionRequests } from './use-cases/list-correction-requests.ts';
import { listCorrections } from './use-cases/list-corrections.ts';
import { listErasures } from './use-cases/list-erasures.ts';
import { listFileRequests } from './use-cases/list-file-requests.ts';
import { listFiles } from './use-cases/list-files.ts';
import { prepareFile } from './use-cases/prepare-file.ts';
import { proposeErasure } from './use-cases/propose-erasure.ts';
import { readRetention } from './use-cases/read-retention.ts';
import { releaseFile } from './use-cases/release-file.ts';
import { reviewFile } from './use-cases/review-file.ts';

const settings = readSettings(
  z.object({ TABLE_NAME: z.string(), RIGHTS_QUEUE_URL: z.string(), RIGHTS_BUCKET: z.string() }),
);
const table = new Table(settings.TABLE_NAME);
const tools = {
  table,
  queue: openRightsQueue(settings.RIGHTS_QUEUE_URL),
  files: openMadeFiles(settings.RIGHTS_BUCKET),
};

export const handler = api(openGate(table), [
  askFile(tools),
  listFiles(table),
  fetchFile(tools),
  listFileRequests(table),
  prepareFile(tools),
  reviewFile(tools),
  releaseFile(table),
  askCorrection(table),
  listCorrections(table),
  listCorrectionRequests(table),
  answerCorrection(table),
  proposeErasure(table),
  listErasures(table),
  answerErasure(tools),
  readRetention(table),
  editRetention(table),
]);
