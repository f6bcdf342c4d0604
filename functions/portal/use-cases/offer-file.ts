import { offerFile as contract } from '#shared/portal/offer-file.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readDocument } from '../store/document-store.ts';
import { addOfferedFile, readFile } from '../store/file-store.ts';
import { objectKey, type PortalFiles } from '../store/portal-files.ts';

/** Offers a place for a document's file; asked again for the same file, the same place, until the file has come. */
export const offerFile = (table: Table, files: Pick<PortalFiles, 'offerUpload'>) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: async ({ documentId, fileId }, { tenant }) => {
      const [document, known] = await Promise.all([
        readDocument(table, tenant, documentId),
        readFile(table, tenant, documentId, fileId),
      ]);
      return document && { known };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { documentId, fileId, fileName, bytes }, loaded: { known }, tenant, now }) {
      const isSame = known?.state === 'offered' && known.bytes === bytes && known.fileName === fileName;
      if (known && !isSame) return refused('changed-meanwhile');
      const offer = { fileId, fileName, bytes, offeredAt: now };
      if (!known && !(await addOfferedFile(table, tenant, documentId, offer)))
        return refused('changed-meanwhile');
      return done(await files.offerUpload(objectKey(tenant, documentId, fileId), bytes));
    },
  });
