import { answerCorrection } from '#functions/rights/use-cases/answer-correction.ts';
import { answerErasure } from '#functions/rights/use-cases/answer-erasure.ts';
import { askCorrection } from '#functions/rights/use-cases/ask-correction.ts';
import { askFile } from '#functions/rights/use-cases/ask-file.ts';
import { editRetention } from '#functions/rights/use-cases/edit-retention.ts';
import { fetchArchive } from '#functions/rights/use-cases/fetch-archive.ts';
import { fetchFile } from '#functions/rights/use-cases/fetch-file.ts';
import { findErasuresDue } from '#functions/rights/use-cases/find-erasures-due.ts';
import { listCorrectionRequests } from '#functions/rights/use-cases/list-correction-requests.ts';
import { listCorrections } from '#functions/rights/use-cases/list-corrections.ts';
import { listErasuresDue } from '#functions/rights/use-cases/list-erasures-due.ts';
import { listErasures } from '#functions/rights/use-cases/list-erasures.ts';
import { listFileRequests } from '#functions/rights/use-cases/list-file-requests.ts';
import { listFiles } from '#functions/rights/use-cases/list-files.ts';
import { prepareFile } from '#functions/rights/use-cases/prepare-file.ts';
import { previewErasure } from '#functions/rights/use-cases/preview-erasure.ts';
import { proposeErasure } from '#functions/rights/use-cases/propose-erasure.ts';
import { readRetention } from '#functions/rights/use-cases/read-retention.ts';
import { releaseFile } from '#functions/rights/use-cases/release-file.ts';
import { reviewErasure } from '#functions/rights/use-cases/review-erasure.ts';
import { reviewFile } from '#functions/rights/use-cases/review-file.ts';
import type { RightsTools } from '#functions/rights/use-cases/tools.ts';

/** Every endpoint of rights over one table. */
export const rightsEndpoints = (tools: RightsTools) => [
  askFile(tools),
  listFiles(tools.table),
  fetchFile(tools),
  listFileRequests(tools.table),
  prepareFile(tools),
  reviewFile(tools),
  releaseFile(tools.table),
  askCorrection(tools.table),
  listCorrections(tools.table),
  listCorrectionRequests(tools.table),
  answerCorrection(tools.table),
  listErasuresDue(tools.table),
  findErasuresDue(tools),
  previewErasure(tools),
  proposeErasure(tools),
  listErasures(tools.table),
  reviewErasure(tools),
  answerErasure(tools),
  fetchArchive(tools),
  readRetention(tools.table),
  editRetention(tools.table),
];
