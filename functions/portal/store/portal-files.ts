import type { S3Client } from '@aws-sdk/client-s3';
import type { FileType } from '#shared/portal/file.ts';

const UPLOAD_SECONDS = 600;
const DOWNLOAD_SECONDS = 300;

/** What a browser is told that it gets. An HTML page is never among them. */
const contentTypes: Record<FileType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpeg: 'image/jpeg',
};
const uploadType = 'application/octet-stream';

/** Where a file lies: below its municipality, and its name says nothing. */
export const objectKey = (tenant: string, documentId: string, fileId: string): string =>
  `${tenant}/${documentId}/${fileId}`;

/** The portal's bucket. It holds what is meant for everyone, and still nobody reaches it without an address made here. */
export interface PortalFiles {
  /** An address to which exactly so many bytes may be put within ten minutes, and the headers to send along. */
  offerUpload(key: string, bytes: number): Promise<{ url: string; headers: Record<string, string> }>;
  /** An address that gives just this version of the bytes as a download, for five minutes. */
  downloadUrl(key: string, version: string, as: { type: FileType; fileName: string }): Promise<string>;
  /** The bytes of one version. Throws when they are not there, or are more than `most`. */
  read(key: string, version: string, most: number): Promise<Uint8Array>;
}

/** The S3 client is loaded when it is first used: most starts of the function do not need it at once. */
export function openPortalFiles(bucket: string, given?: S3Client): PortalFiles {
  let client = given;
  const openClient = async () => {
    const { S3Client } = await import('@aws-sdk/client-s3');
    return (client ??= new S3Client({
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    }));
  };
  const parts = () =>
    Promise.all([openClient(), import('@aws-sdk/client-s3'), import('@aws-sdk/s3-request-presigner')]);
  return {
    async offerUpload(Key, bytes) {
      const [client, { PutObjectCommand }, { getSignedUrl }] = await parts();
      const put = new PutObjectCommand({
        ...{ Bucket: bucket, Key, ContentType: uploadType, ContentLength: bytes },
      });
      const signableHeaders = new Set(['content-type', 'content-length', 'host']);
      const url = await getSignedUrl(client, put, { expiresIn: UPLOAD_SECONDS, signableHeaders });
      return { url, headers: { 'content-type': uploadType } };
    },
    async downloadUrl(Key, VersionId, { type, fileName }) {
      const [client, { GetObjectCommand }, { getSignedUrl }] = await parts();
      const get = new GetObjectCommand({
        ...{ Bucket: bucket, Key, VersionId },
        ResponseContentType: contentTypes[type],
        ResponseContentDisposition: asAttachment(fileName, type),
      });
      return getSignedUrl(client, get, { expiresIn: DOWNLOAD_SECONDS });
    },
    async read(Key, VersionId, most) {
      const [client, { GetObjectCommand }] = await Promise.all([openClient(), import('@aws-sdk/client-s3')]);
      const reply = await client.send(new GetObjectCommand({ Bucket: bucket, Key, VersionId }));
      if (!reply.Body) throw new Error('the bucket gave no body');
      if ((reply.ContentLength ?? 0) > most) throw new Error('the file is larger than was offered');
      return reply.Body.transformToByteArray();
    },
  };
}

/** A download under its own name, with the ending of what it truly is (RFC 6266, RFC 8187). */
function asAttachment(fileName: string, type: FileType): string {
  const ending = type === 'jpeg' ? 'jpg' : type;
  const stem = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[\p{C}"\\/:*?<>|;]/gu, ' ')
    .trim();
  const name = `${stem || 'dokument'}.${ending}`;
  const plain = name.normalize('NFD').replaceAll(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
