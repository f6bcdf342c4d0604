import { downloadGuidance as contract } from '#shared/portal/download-guidance.contract.ts';
import type { Table } from '#functions/kernel/table.ts';
import { objectKey, type PortalFiles } from '../store/portal-files.ts';
import { readShown } from '../store/shown-document.ts';
import { openToAll } from './open-to-all.ts';

/** Sends the browser to the bytes that were looked through and are out now, as a download from the bucket's own host. */
export const downloadGuidance = (table: Table, files: Pick<PortalFiles, 'downloadUrl'>) =>
  openToAll(contract, async ({ tenant, documentId }, today) => {
    const [newest] = (await readShown(table, tenant, documentId, today)) ?? [];
    const file = newest?.file;
    if (file?.state !== 'ready' || !file.type || file.objectVersion === undefined) return undefined;
    const { type, fileName } = file;
    const key = objectKey(tenant, documentId, file.fileId);
    return { goTo: await files.downloadUrl(key, file.objectVersion, { type, fileName }) };
  });
