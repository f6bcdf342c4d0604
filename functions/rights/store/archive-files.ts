import { createHash } from 'node:crypto';
import type { FileFormat } from '#shared/rights/file-request.ts';
import type { RightsBucket } from './rights-bucket.ts';

/** What was put into the archive before an erasure: the SHA-256 of each file, which it is also found by. */
export interface Archived {
  json: string;
  pdf: string;
}

/** Named by what is in it: a file that was put twice is one, and what the certificate says is what lies there. */
const keyOf = (tenant: string, erasureId: string, hash: string, format: FileFormat): string =>
  `archive/${tenant}/${erasureId}/${hash}.${format}`;

/** The archive: files that outlive what they tell of, until an archive has fetched them. */
export interface ArchiveFiles {
  put(tenant: string, erasureId: string, files: Record<FileFormat, Uint8Array>): Promise<Archived>;
  /** An address the file can be fetched from for five minutes, as a download. */
  offer(tenant: string, erasureId: string, archived: Archived, format: FileFormat): Promise<string>;
}

export function openArchiveFiles(bucket: RightsBucket): ArchiveFiles {
  return {
    async put(tenant, erasureId, { json, pdf }) {
      const archived = { json: sha256Of(json), pdf: sha256Of(pdf) };
      await bucket.put(keyOf(tenant, erasureId, archived.json, 'json'), 'json', json);
      await bucket.put(keyOf(tenant, erasureId, archived.pdf, 'pdf'), 'pdf', pdf);
      return archived;
    },
    offer: (tenant, erasureId, archived, format) =>
      bucket.offer(keyOf(tenant, erasureId, archived[format], format), format, `arkiv-${erasureId}`),
  };
}

const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
