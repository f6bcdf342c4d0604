import type { S3Client } from '@aws-sdk/client-s3';
import type { FileFormat, FileRequest } from '#shared/rights/file-request.ts';

const FETCH_SECONDS = 300;
const types: Record<FileFormat, string> = { pdf: 'application/pdf', json: 'application/json; charset=utf-8' };

/** Where the files of a request lie: by municipality and a random place, so that nothing stands in the name. */
const keyOf = (tenant: string, { place, edition }: FileRequest, format: FileFormat): string =>
  `${tenant}/${place}/${edition ?? 0}.${format}`;

/** The files that were put together. */
export interface MadeFiles {
  /** Puts a file there; the same again is the same file. */
  put(tenant: string, request: FileRequest, format: FileFormat, content: Uint8Array): Promise<void>;
  /** An address the file can be fetched from for five minutes, as a download. */
  offer(tenant: string, request: FileRequest, format: FileFormat): Promise<string>;
}

/** The S3 client is loaded when it is first used. */
export function openMadeFiles(bucket: string, given?: S3Client): MadeFiles {
  let client = given;
  const openClient = async () => {
    const { S3Client } = await import('@aws-sdk/client-s3');
    return (client ??= new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }));
  };
  return {
    async put(tenant, request, format, content) {
      const [client, { PutObjectCommand }] = await Promise.all([openClient(), import('@aws-sdk/client-s3')]);
      const Key = keyOf(tenant, request, format);
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key, Body: content, ContentType: types[format] }),
      );
    },
    async offer(tenant, request, format) {
      const [client, { GetObjectCommand }, { getSignedUrl }] = await Promise.all([
        openClient(),
        import('@aws-sdk/client-s3'),
        import('@aws-sdk/s3-request-presigner'),
      ]);
      const get = new GetObjectCommand({
        Bucket: bucket,
        Key: keyOf(tenant, request, format),
        ResponseContentDisposition: `attachment; filename="indsigt.${format}"`,
        ResponseContentType: types[format],
        ResponseCacheControl: 'no-store',
      });
      return getSignedUrl(client, get, { expiresIn: FETCH_SECONDS });
    },
  };
}
