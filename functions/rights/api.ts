import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { openSeats } from '#functions/identity/index.ts';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openArchiveFiles } from './store/archive-files.ts';
import { openRightsQueue } from './store/file-queue.ts';
import { openMadeFiles } from './store/made-files.ts';
import { openRightsBucket } from './store/rights-bucket.ts';
import { answerCorrection } from './use-cases/answer-correction.ts';
import { answerErasure } from './use-cases/answer-erasure.ts';
import { askCorrection } from './use-cases/ask-correction.ts';
import { askFile } from './use-cases/ask-file.ts';
import { editRetention } from './use-cases/edit-retention.ts';
import { fetchArchive } from './use-cases/fetch-archive.ts';
import { fetchFile } from './use-cases/fetch-file.ts';
import { findErasuresDue } from './use-cases/find-erasures-due.ts';
import { listCorrectionRequests } from './use-cases/list-correction-requests.ts';
import { listCorrections } from './use-cases/list-corrections.ts';
import { listErasuresDue } from './use-cases/list-erasures-due.ts';
import { listErasures } from './use-cases/list-erasures.ts';
import { listFileRequests } from './use-cases/list-file-requests.ts';
import { listFiles } from './use-cases/list-files.ts';
import { prepareFile } from './use-cases/prepare-file.ts';
import { previewErasure } from './use-cases/preview-erasure.ts';
import { proposeErasure } from './use-cases/propose-erasure.ts';
import { readRetention } from './use-cases/read-retention.ts';
import { releaseFile } from './use-cases/release-file.ts';
import { reviewErasure } from './use-cases/review-erasure.ts';
import { reviewFile } from './use-cases/review-file.ts';

const settings = readSettings(
  z.object({
    TABLE_NAME: z.string(),
    RIGHTS_QUEUE_URL: z.string(),
    RIGHTS_BUCKET: z.string(),
    USER_POOL_ID: z.string(),
  }),
);
const table = new Table(settings.TABLE_NAME);
const bucket = openRightsBucket(settings.RIGHTS_BUCKET);
const tools = {
  table,
  queue: openRightsQueue(settings.RIGHTS_QUEUE_URL),
  files: openMadeFiles(bucket),
  archive: openArchiveFiles(bucket),
  seats: openSeats(settings.USER_POOL_ID),
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
  listErasuresDue(table),
  findErasuresDue(tools),
  previewErasure(tools),
  proposeErasure(tools),
  listErasures(table),
  reviewErasure(tools),
  answerErasure(tools),
  fetchArchive(tools),
  readRetention(table),
  editRetention(table),
]);
