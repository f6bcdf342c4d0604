import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openPortalFiles } from './store/portal-files.ts';
import { downloadGuidance } from './use-cases/download-guidance.ts';
import { fetchPortalFile } from './use-cases/fetch-portal-file.ts';
import { listDocuments } from './use-cases/list-documents.ts';
import { lookUpGuide } from './use-cases/look-up-guide.ts';
import { offerFile } from './use-cases/offer-file.ts';
import { publishDocument } from './use-cases/publish-document.ts';
import { readCollections } from './use-cases/read-collections.ts';
import { readDocument } from './use-cases/read-document.ts';
import { readGuidance } from './use-cases/read-guidance.ts';
import { restoreDocument } from './use-cases/restore-document.ts';
import { saveCollections } from './use-cases/save-collections.ts';
import { saveDocument } from './use-cases/save-document.ts';
import { searchPortal } from './use-cases/search-portal.ts';
import { withdrawDocument } from './use-cases/withdraw-document.ts';

const settings = readSettings(z.object({ TABLE_NAME: z.string(), PORTAL_BUCKET: z.string() }));
const table = new Table(settings.TABLE_NAME);
const files = openPortalFiles(settings.PORTAL_BUCKET);

export const handler = api(openGate(table), [
  searchPortal(table),
  readGuidance(table),
  downloadGuidance(table, files),
  lookUpGuide(table),
  listDocuments(table),
  readDocument(table),
  saveDocument(table),
  offerFile(table, files),
  fetchPortalFile(table, files),
  publishDocument(table),
  restoreDocument(table),
  withdrawDocument(table),
  readCollections(table),
  saveCollections(table),
]);
