import type { Contract } from '../contract.ts';
import { downloadGuidance } from './download-guidance.contract.ts';
import { fetchPortalFile } from './fetch-portal-file.contract.ts';
import { listDocuments } from './list-documents.contract.ts';
import { lookUpGuide } from './look-up-guide.contract.ts';
import { offerFile } from './offer-file.contract.ts';
import { publishDocument } from './publish-document.contract.ts';
import { readCollections } from './read-collections.contract.ts';
import { readDocument } from './read-document.contract.ts';
import { readGuidance } from './read-guidance.contract.ts';
import { restoreDocument } from './restore-document.contract.ts';
import { saveCollections } from './save-collections.contract.ts';
import { saveDocument } from './save-document.contract.ts';
import { searchPortal } from './search-portal.contract.ts';
import { withdrawDocument } from './withdraw-document.contract.ts';

/** Every endpoint of the module. */
export const portalContracts: readonly Contract[] = [
  searchPortal,
  readGuidance,
  downloadGuidance,
  lookUpGuide,
  listDocuments,
  readDocument,
  saveDocument,
  offerFile,
  fetchPortalFile,
  publishDocument,
  restoreDocument,
  withdrawDocument,
  readCollections,
  saveCollections,
];
