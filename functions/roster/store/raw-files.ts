import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const UPLOAD_SECONDS = 600;

/** The files as they came. The bucket keeps every version. */
export interface RawFiles {
  /** The file's bytes as they arrive. Throws when it is not there. */
  read(key: string, version?: string): AsyncIterable<Uint8Array>;
  /** A URL to which exactly so many bytes may be put within ten minutes, and the headers to send along. */
  offerUpload(key: string, bytes: number): Promise<{ url: string; headers: Record<string, string> }>;
}

export function openRawFiles(
  bucket: string,
  client = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
): RawFiles {
  return {
    async *read(key, version) {
      const reply = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, ...(version && { VersionId: version }) }),
      );
      const body = reply.Body as AsyncIterable<Uint8Array> | undefined;
      if (!body) throw new Error('the bucket gave no body');
      yield* body;
    },
    async offerUpload(key, bytes) {
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
