import { uploadImport as contract } from '#shared/roster/upload-import.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { createImport, readImport } from '../store/import-store.ts';
import type { RawFiles } from '../store/raw-files.ts';

/** Offers a place for a file. The file's name may say who is in it, so it stands in the import and not in the key. */
export const uploadImport = (table: Table, files: Pick<RawFiles, 'offerUpload'>) =>
  endpoint(contract, {
    about: ({ importId }) => ({ kind: 'import', id: importId }),
    load: async ({ importId }, { tenant }) => ({ known: await readImport(table, tenant, importId) }),
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { importId, fileName, bytes }, loaded: { known }, tenant, now }) {
      const objectKey = `${tenant}/${importId}.xml`;
      if (known && (known.etag !== undefined || known.objectKey !== objectKey))
        return refused('changed-meanwhile');
      if (!known)
        await createImport(table, {
          tenant,
          id: importId,
          fileName,
          receivedAt: now,
          state: 'offered',
          version: 1,
          safeguards: [],
          objectKey,
        });
      return done(await files.offerUpload(objectKey, bytes));
    },
  });
