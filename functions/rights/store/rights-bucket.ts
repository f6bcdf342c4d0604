import type { ListObjectVersionsCommandOutput, S3Client } from '@aws-sdk/client-s3';
import type { FileFormat } from '#shared/rights/file-request.ts';

const FETCH_SECONDS = 300;
const types: Record<FileFormat, string> = { pdf: 'application/pdf', json: 'application/json; charset=utf-8' };

/** The bucket of rights. What lies under `files/` goes by itself, what lies under `archive/` stays for years. */
export interface RightsBucket {
  /** Puts a file there; the same again is the same file. */
  put(key: string, format: FileFormat, content: Uint8Array): Promise<void>;
  /** An address the file can be fetched from for five minutes, as a download by this name. */
  offer(key: string, format: FileFormat, name: string): Promise<string>;
  /** How many files there are below the prefix, earlier versions left out. */
  count(prefix: string): Promise<number>;
  /** Removes all files below the prefix, every version of them. */
  empty(prefix: string): Promise<void>;
}

/** The S3 client is loaded when it is first used. */
export function openRightsBucket(bucket: string, given?: S3Client): RightsBucket {
  let client = given;
  const sdk = async () => {
    const module = await import('@aws-sdk/client-s3');
    client ??= new module.S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    return { ...module, client };
  };
  const versionsBelow = async (prefix: string) => {
    const { client, ListObjectVersionsCommand } = await sdk();
    const found: { Key: string; VersionId: string | undefined; isFile: boolean }[] = [];
    let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
    while (from) {
      const page: ListObjectVersionsCommandOutput = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...from }),
      );
      for (const { Key = '', VersionId, IsLatest } of page.Versions ?? [])
        found.push({ Key, VersionId, isFile: IsLatest === true });
      for (const { Key = '', VersionId } of page.DeleteMarkers ?? [])
        found.push({ Key, VersionId, isFile: false });
      const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
      from = page.IsTruncated
        ? { ...(KeyMarker && { KeyMarker }), ...(VersionIdMarker && { VersionIdMarker }) }
        : undefined;
    }
    return found;
  };
  return {
    async put(key, format, content) {
      const { client, PutObjectCommand } = await sdk();
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: content, ContentType: types[format] }),
      );
    },
    async offer(key, format, name) {
      const [{ client, GetObjectCommand }, { getSignedUrl }] = await Promise.all([
        sdk(),
        import('@aws-sdk/s3-request-presigner'),
      ]);
      const get = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename="${name}.${format}"`,
        ResponseContentType: types[format],
        ResponseCacheControl: 'no-store',
      });
      return getSignedUrl(client, get, { expiresIn: FETCH_SECONDS });
    },
    async count(prefix) {
      return (await versionsBelow(prefix)).filter(({ isFile }) => isFile).length;
    },
    async empty(prefix) {
      const { client, DeleteObjectCommand } = await sdk();
      // One by one: a child has a handful, and deleting many at once asks for a checksum of the list.
      for (const { Key, VersionId } of await versionsBelow(prefix))
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
    },
  };
}
