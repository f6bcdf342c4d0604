import type { S3Client } from '@aws-sdk/client-s3';

const UPLOAD_SECONDS = 600;

/** The files as they came. The bucket keeps every version. */
export interface RawFiles {
  /** The file's bytes as they arrive. Throws when it is not there. */
  read(key: string, version?: string): AsyncIterable<Uint8Array>;
  /** A URL to which exactly so many bytes may be put within ten minutes, and the headers to send along. */
  offerUpload(key: string, bytes: number): Promise<{ url: string; headers: Record<string, string> }>;
}

/** The S3 client is loaded when it is first used: most starts of the function do not need it at once. */
export function openRawFiles(bucket: string, given?: S3Client): RawFiles {
  let client = given;
  const openClient = async () => {
    const { S3Client } = await import('@aws-sdk/client-s3');
    return (client ??= new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }));
  };
  return {
    async *read(key, version) {
      const [client, { GetObjectCommand }] = await Promise.all([openClient(), import('@aws-sdk/client-s3')]);
      const reply = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, ...(version && { VersionId: version }) }),
      );
      const body = reply.Body as AsyncIterable<Uint8Array> | undefined;
      if (!body) throw new Error('the bucket gave no body');
      yield* body;
    },
    async offerUpload(key, bytes) {
      const [client, { PutObjectCommand }, { getSignedUrl }] = await Promise.all([
        openClient(),
        import('@aws-sdk/client-s3'),
        import('@aws-sdk/s3-request-presigner'),
      ]);
      const contentType = 'application/xml';
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: contentType,
        ContentLength: bytes,
      });
      const url = await getSignedUrl(client, put, {
        expiresIn: UPLOAD_SECONDS,
        signableHeaders: new Set(['content-type', 'content-length', 'host']),
      });
      return { url, headers: { 'content-type': contentType } };
    },
  };
}
