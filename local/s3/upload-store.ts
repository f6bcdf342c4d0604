import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Refusal } from '#local/http/refusal.ts';
import { readIfPresent, replaceFile } from '#local/http/replace-file.ts';
import { ALGORITHMS } from './checksum.ts';
import { checksumSchema, tagsSchema } from './stored.ts';

const uploadSchema = z.object({
  bucket: z.string(),
  key: z.string(),
  headers: z.record(z.string(), z.string()),
  tags: tagsSchema,
  checksum: z
    .object({ algorithm: z.enum(ALGORITHMS), kind: z.enum(['FULL_OBJECT', 'COMPOSITE']) })
    .optional(),
});
/** A multipart upload as it was begun. */
export type Upload = z.infer<typeof uploadSchema>;

const partSchema = z.object({
  number: z.int(),
  size: z.int(),
  md5: z.string(),
  checksum: checksumSchema.optional(),
  file: z.string(),
});
export type Part = z.infer<typeof partSchema>;

export type UploadStore = ReturnType<typeof openUploadStore>;

/** Multipart uploads that are not yet complete: a folder each, with a file per part. They survive a restart. */
export function openUploadStore(root: string) {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const folderOf = (id: string) => join(root, id);
  return {
    begin(upload: Upload): string {
      const id = randomUUID();
      mkdirSync(folderOf(id), { mode: 0o700 });
      replaceFile(join(folderOf(id), 'upload.json'), JSON.stringify(upload));
      return id;
    },
    /** Refuses with NoSuchUpload when the id is unknown or belongs to another key. */
    get(id: string, bucket: string, key: string): Upload {
      const saved = /^[0-9a-f-]{36}$/.test(id) ? readIfPresent(join(folderOf(id), 'upload.json')) : undefined;
      const upload = saved === undefined ? undefined : uploadSchema.parse(JSON.parse(saved));
      if (upload?.bucket !== bucket || upload.key !== key) {
        throw new Refusal(
          404,
          'NoSuchUpload',
          'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
        );
      }
      return upload;
    },
    /** Adds a part, in place of an earlier one with the same number. */
    addPart(id: string, part: Omit<Part, 'file'>, bodyFile: string): void {
      const file = `${randomUUID()}.part`;
      const description = join(folderOf(id), `part-${part.number}.json`);
      const earlier = readIfPresent(description);
      renameSync(bodyFile, join(folderOf(id), file));
      replaceFile(description, JSON.stringify({ ...part, file }));
      if (earlier !== undefined)
        rmSync(join(folderOf(id), partSchema.parse(JSON.parse(earlier)).file), { force: true });
    },
    /** By part number. */
    parts(id: string): Map<number, Part> {
      const names = readdirSync(folderOf(id)).filter((name) => /^part-\d+\.json$/.test(name));
      const parts = names.map((name) =>
        partSchema.parse(JSON.parse(readIfPresent(join(folderOf(id), name)) ?? '')),
      );
      return new Map(parts.map((part) => [part.number, part]));
    },
    partPath: (id: string, part: Part): string => join(folderOf(id), part.file),
    end(id: string): void {
      rmSync(folderOf(id), { recursive: true, force: true });
    },
  };
}
