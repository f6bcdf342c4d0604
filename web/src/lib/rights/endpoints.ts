import type { answerCorrection as AnswerCorrection } from '#shared/rights/answer-correction.contract.ts';
import type { answerErasure as AnswerErasure } from '#shared/rights/answer-erasure.contract.ts';
import type { askCorrection as AskCorrection } from '#shared/rights/ask-correction.contract.ts';
import type { askFile as AskFile } from '#shared/rights/ask-file.contract.ts';
import type { editRetention as EditRetention } from '#shared/rights/edit-retention.contract.ts';
import type { fetchFile as FetchFile } from '#shared/rights/fetch-file.contract.ts';
import type { listCorrectionRequests as ListCorrectionRequests } from '#shared/rights/list-correction-requests.contract.ts';
import type { listCorrections as ListCorrections } from '#shared/rights/list-corrections.contract.ts';
import type { listErasures as ListErasures } from '#shared/rights/list-erasures.contract.ts';
import type { listFileRequests as ListFileRequests } from '#shared/rights/list-file-requests.contract.ts';
import type { listFiles as ListFiles } from '#shared/rights/list-files.contract.ts';
import type { prepareFile as PrepareFile } from '#shared/rights/prepare-file.contract.ts';
import type { proposeErasure as ProposeErasure } from '#shared/rights/propose-erasure.contract.ts';
import type { readRetention as ReadRetention } from '#shared/rights/read-retention.contract.ts';
import type { releaseFile as ReleaseFile } from '#shared/rights/release-file.contract.ts';
import type { reviewFile as ReviewFile } from '#shared/rights/review-file.contract.ts';
import type { fetchArchive as FetchArchive } from '#shared/rights/fetch-archive.contract.ts';
import type { findErasuresDue as FindErasuresDue } from '#shared/rights/find-erasures-due.contract.ts';
import type { listErasuresDue as ListErasuresDue } from '#shared/rights/list-erasures-due.contract.ts';
import type { previewErasure as PreviewErasure } from '#shared/rights/preview-erasure.contract.ts';
import type { reviewErasure as ReviewErasure } from '#shared/rights/review-erasure.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const askFile = endpoint<typeof AskFile>('PUT', '/rights/children/{childId}/files/{fileId}');
export const listFiles = endpoint<typeof ListFiles>('GET', '/rights/children/{childId}/files');
export const fetchFile = endpoint<typeof FetchFile>(
  'POST',
  '/rights/children/{childId}/files/{fileId}/fetch',
);
export const listFileRequests = endpoint<typeof ListFileRequests>('GET', '/rights/files');
export const prepareFile = endpoint<typeof PrepareFile>(
  'PUT',
  '/rights/children/{childId}/files/{fileId}/withheld',
);
export const reviewFile = endpoint<typeof ReviewFile>(
  'POST',
  '/rights/children/{childId}/files/{fileId}/review',
);
export const releaseFile = endpoint<typeof ReleaseFile>(
  'PUT',
  '/rights/children/{childId}/files/{fileId}/release',
);
export const askCorrection = endpoint<typeof AskCorrection>(
  'PUT',
  '/rights/children/{childId}/corrections/{correctionId}',
);
export const listCorrections = endpoint<typeof ListCorrections>(
  'GET',
  '/rights/children/{childId}/corrections',
);
export const listCorrectionRequests = endpoint<typeof ListCorrectionRequests>('GET', '/rights/corrections');
export const answerCorrection = endpoint<typeof AnswerCorrection>(
  'PUT',
  '/rights/children/{childId}/corrections/{correctionId}/answer',
);
export const proposeErasure = endpoint<typeof ProposeErasure>(
  'PUT',
  '/rights/children/{childId}/erasures/{erasureId}',
);
export const listErasures = endpoint<typeof ListErasures>('GET', '/rights/erasures');
export const answerErasure = endpoint<typeof AnswerErasure>('PUT', '/rights/erasures/{erasureId}/answer');
export const readRetention = endpoint<typeof ReadRetention>('GET', '/rights/retention');
export const editRetention = endpoint<typeof EditRetention>('PUT', '/rights/retention');
export const listErasuresDue = endpoint<typeof ListErasuresDue>('GET', '/rights/erasures-due');
export const findErasuresDue = endpoint<typeof FindErasuresDue>('POST', '/rights/erasures-due');
export const previewErasure = endpoint<typeof PreviewErasure>(
  'GET',
  '/rights/children/{childId}/erasure-preview',
);
export const reviewErasure = endpoint<typeof ReviewErasure>('GET', '/rights/erasures/{erasureId}/preview');
export const fetchArchive = endpoint<typeof FetchArchive>('POST', '/rights/erasures/{erasureId}/archive');
