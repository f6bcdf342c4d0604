import { fetchPortalFile as contract } from '#shared/portal/fetch-portal-file.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readFile } from '../store/file-store.ts';
import { objectKey, type PortalFiles } from '../store/portal-files.ts';

/** Where an editor gets a file, also one that is not out. Never one that was not found clean. */
export const fetchPortalFile = (table: Table, files: Pick<PortalFiles, 'downloadUrl'>) =>
  endpoint(contract, {
    load: ({ documentId, fileId }, { tenant }) => readFile(table, tenant, documentId, fileId),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { documentId, fileId }, loaded: { state, type, objectVersion, fileName }, tenant }) {
      if (state !== 'ready' || !type || objectVersion === undefined) return refused('document-not-ready');
      const key = objectKey(tenant, documentId, fileId);
      return done({ url: await files.downloadUrl(key, objectVersion, { type, fileName }) });
    },
  });
