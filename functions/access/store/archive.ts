import type { S3Client } from '@aws-sdk/client-s3';

/** What stands in the archive of a day. */
export interface Archived {
  bytes: Uint8Array;
  /** Until when nobody can remove it: ISO instant; absent when it is not locked. */
  lockedUntil?: string;
}

/** The bucket where each day of the record lies for years, locked (S3 Object Lock, compliance mode). */
export interface Archive {
  /** Puts the day there unless something stands there already; tells whether it did. */
  put(key: string, bytes: Uint8Array): Promise<boolean>;
  /** The first that was ever put there; undefined when nothing was. */
  read(key: string): Promise<Archived | undefined>;
}

/** The S3 client is loaded when it is first used. The bucket's own rule locks what is put. */
export function openArchive(bucket: string, given?: S3Client): Archive {
  let client = given;
  const sdk = async () => {
    const module = await import('@aws-sdk/client-s3');
    client ??= new module.S3Client({});
    return { ...module, client };
  };
  return {
    async put(key, bytes) {
      const { client, PutObjectCommand } = await sdk();
      try {
        await client.send(
          new PutObjectCommand({
            ...{ Bucket: bucket, Key: key, Body: bytes, ContentType: 'application/gzip' },
            IfNoneMatch: '*',
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'PreconditionFailed') return false;
        throw error;
      }
    },
    async read(key) {
      const { client, GetObjectCommand, ListObjectVersionsCommand } = await sdk();
      const { Versions = [] } = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key }),
      );
      // A later version, or a delete marker, may cover the first but cannot remove it.
      const first = Versions.filter((one) => one.Key === key).at(-1);
      if (!first?.VersionId) return undefined;
      const reply = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: first.VersionId }),
      );
      if (!reply.Body) throw new Error('the archive gave no body');
      const until = reply.ObjectLockMode === 'COMPLIANCE' ? reply.ObjectLockRetainUntilDate : undefined;
      return {
        bytes: await reply.Body.transformToByteArray(),
        ...(until && { lockedUntil: until.toISOString() }),
      };
    },
  };
}
