import type { answerImport as AnswerImport } from '#shared/roster/answer-import.contract.ts';
import type { listImports as ListImports } from '#shared/roster/list-imports.contract.ts';
import type { readImport as ReadImport } from '#shared/roster/read-import.contract.ts';
import type { uploadImport as UploadImport } from '#shared/roster/upload-import.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const uploadImport = endpoint<typeof UploadImport>('POST', '/roster/imports');
export const listImports = endpoint<typeof ListImports>('GET', '/roster/imports');
export const readImport = endpoint<typeof ReadImport>('GET', '/roster/imports/{importId}');
export const answerImport = endpoint<typeof AnswerImport>('POST', '/roster/imports/{importId}/answer');
