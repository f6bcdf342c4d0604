import type { Contract } from '../contract.ts';
import { answerCorrection } from './answer-correction.contract.ts';
import { answerErasure } from './answer-erasure.contract.ts';
import { askCorrection } from './ask-correction.contract.ts';
import { askFile } from './ask-file.contract.ts';
import { editRetention } from './edit-retention.contract.ts';
import { fetchArchive } from './fetch-archive.contract.ts';
import { fetchFile } from './fetch-file.contract.ts';
import { findErasuresDue } from './find-erasures-due.contract.ts';
import { listCorrectionRequests } from './list-correction-requests.contract.ts';
import { listCorrections } from './list-corrections.contract.ts';
import { listErasuresDue } from './list-erasures-due.contract.ts';
import { listErasures } from './list-erasures.contract.ts';
import { listFileRequests } from './list-file-requests.contract.ts';
import { listFiles } from './list-files.contract.ts';
import { prepareFile } from './prepare-file.contract.ts';
import { previewErasure } from './preview-erasure.contract.ts';
import { proposeErasure } from './propose-erasure.contract.ts';
import { readRetention } from './read-retention.contract.ts';
import { releaseFile } from './release-file.contract.ts';
import { reviewErasure } from './review-erasure.contract.ts';
import { reviewFile } from './review-file.contract.ts';

/** Every endpoint of the module. */
export const rightsContracts: readonly Contract[] = [
  askFile,
  listFiles,
  fetchFile,
  listFileRequests,
  prepareFile,
  reviewFile,
  releaseFile,
  askCorrection,
  listCorrections,
  listCorrectionRequests,
  answerCorrection,
  listErasuresDue,
  findErasuresDue,
  previewErasure,
  proposeErasure,
  listErasures,
  reviewErasure,
  answerErasure,
  fetchArchive,
  readRetention,
  editRetention,
];
