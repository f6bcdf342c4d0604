import type { FileRequest } from '#shared/rights/file-request.ts';
import type { Child } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { readFileRequest } from '../store/file-store.ts';

export interface AboutFile {
  child: Child;
  request: FileRequest;
}

/** The child and the request about it; undefined when either is not there. */
export async function readAboutFile(
  table: Table,
  tenant: string,
  { childId, fileId }: { childId: string; fileId: string },
): Promise<AboutFile | undefined> {
  const [child, request] = await Promise.all([
    readChildProfile(table, tenant, childId),
    readFileRequest(table, tenant, childId, fileId),
  ]);
  return child && request && { child, request };
}
