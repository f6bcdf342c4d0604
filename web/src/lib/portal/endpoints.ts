import type { fetchPortalFile as FetchPortalFile } from '#shared/portal/fetch-portal-file.contract.ts';
import type { listDocuments as ListDocuments } from '#shared/portal/list-documents.contract.ts';
import type { lookUpGuide as LookUpGuide } from '#shared/portal/look-up-guide.contract.ts';
import type { offerFile as OfferFile } from '#shared/portal/offer-file.contract.ts';
import type { publishDocument as PublishDocument } from '#shared/portal/publish-document.contract.ts';
import type { readCollections as ReadCollections } from '#shared/portal/read-collections.contract.ts';
import type { readDocument as ReadDocument } from '#shared/portal/read-document.contract.ts';
import type { readGuidance as ReadGuidance } from '#shared/portal/read-guidance.contract.ts';
import type { restoreDocument as RestoreDocument } from '#shared/portal/restore-document.contract.ts';
import type { saveCollections as SaveCollections } from '#shared/portal/save-collections.contract.ts';
import type { saveDocument as SaveDocument } from '#shared/portal/save-document.contract.ts';
import type { searchPortal as SearchPortal } from '#shared/portal/search-portal.contract.ts';
import type { withdrawDocument as WithdrawDocument } from '#shared/portal/withdraw-document.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const searchPortal = endpoint<typeof SearchPortal>('GET', '/portal/open/{tenant}/search');
export const readGuidance = endpoint<typeof ReadGuidance>(
  'GET',
  '/portal/open/{tenant}/documents/{documentId}',
);
export const lookUpGuide = endpoint<typeof LookUpGuide>('GET', '/portal/open/{tenant}/guide');
export const listDocuments = endpoint<typeof ListDocuments>('GET', '/portal/documents');
export const readDocument = endpoint<typeof ReadDocument>('GET', '/portal/documents/{documentId}');
export const saveDocument = endpoint<typeof SaveDocument>('PUT', '/portal/documents/{documentId}');
export const offerFile = endpoint<typeof OfferFile>('POST', '/portal/documents/{documentId}/files');
export const fetchPortalFile = endpoint<typeof FetchPortalFile>(
  'GET',
  '/portal/documents/{documentId}/files/{fileId}',
);
export const publishDocument = endpoint<typeof PublishDocument>(
  'POST',
  '/portal/documents/{documentId}/versions',
);
export const restoreDocument = endpoint<typeof RestoreDocument>(
  'POST',
  '/portal/documents/{documentId}/versions/{number}/restored',
);
export const withdrawDocument = endpoint<typeof WithdrawDocument>(
  'PUT',
  '/portal/documents/{documentId}/withdrawn',
);
export const readCollections = endpoint<typeof ReadCollections>('GET', '/portal/collections');
export const saveCollections = endpoint<typeof SaveCollections>('PUT', '/portal/collections');
