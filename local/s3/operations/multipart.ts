import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Refusal } from '#local/http/refusal.ts';
import { startChecksum } from '../checksum.ts';
import { copyPieces } from '../copy-pieces.ts';
import { checksumHeaders, keptHeaders, tagsFromHeader } from '../object-headers.ts';
import { receiveFile, receiveText, statedAlgorithm } from '../payload.ts';
import type { S3Request } from '../request.ts';
import type { S3Operation, S3Service } from '../service.ts';
import { storeObject, writeHeaders } from '../store-object.ts';
import type { Checksum } from '../stored.ts';
import type { Part, Upload } from '../upload-store.ts';
import { childrenOf, parseXml, refuseXml, textOf, writeXml } from '../xml.ts';

/** Every part but the last must be at least this large, in bytes. */
const SMALLEST_PART = 5 * 1024 * 1024;

const uploadId = (request: S3Request) => request.query.get('uploadId') ?? '';

/** POST ?uploads. */
export const createMultipartUpload: S3Operation = (service, request) => {
  service.buckets.get(request.bucket);
  const algorithm = statedAlgorithm(request);
  const kind = request.header('x-amz-checksum-type') === 'FULL_OBJECT' ? 'FULL_OBJECT' : 'COMPOSITE';
  const id = service.uploads.begin({
    bucket: request.bucket,
    key: request.key,
    headers: keptHeaders(request),
    tags: tagsFromHeader(request),
    ...(algorithm && { checksum: { algorithm, kind } }),
  });
  const headers = algorithm ? { 'x-amz-checksum-algorithm': algorithm, 'x-amz-checksum-type': kind } : {};
  return {
    status: 200,
    headers,
    body: writeXml('InitiateMultipartUploadResult', {
      Bucket: request.bucket,
      Key: request.key,
      UploadId: id,
    }),
  };
};

/** PUT ?partNumber&uploadId. */
export const uploadPart: S3Operation = async (service, request) => {
  const number = Number(request.query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new Refusal(
      400,
      'InvalidArgument',
      'Part number must be an integer between 1 and 10000, inclusive',
    );
  }
  service.uploads.get(uploadId(request), request.bucket, request.key);
  const file = service.incomingPath();
  try {
    const { size, md5, checksum } = await receiveFile(request, file);
    // The upload may have been aborted while the part was coming in.
    service.uploads.get(uploadId(request), request.bucket, request.key);
    service.uploads.addPart(uploadId(request), { number, size, md5, checksum }, file);
    const { 'x-amz-checksum-type': _type, ...headers } = checksumHeaders({ checksum });
    return { status: 200, headers: { etag: `"${md5}"`, ...headers } };
  } finally {
    await rm(file, { force: true });
  }
};

/** DELETE ?uploadId. */
export const abortMultipartUpload: S3Operation = (service, request) => {
  service.uploads.get(uploadId(request), request.bucket, request.key);
  service.uploads.end(uploadId(request));
  return { status: 204 };
};

/** POST ?uploadId: puts the named parts together. */
export const completeMultipartUpload: S3Operation = async (service, request) => {
  const upload = service.uploads.get(uploadId(request), request.bucket, request.key);
  const parts = chosenParts(service, request, await receiveText(request));
  const file = service.incomingPath();
  try {
    const sum =
      upload.checksum?.kind === 'FULL_OBJECT' ? startChecksum(upload.checksum.algorithm) : undefined;
    const paths = parts.map((part) => service.uploads.partPath(uploadId(request), part));
    const { size } = await copyPieces(paths, file, (piece) => sum?.update(piece));
    service.uploads.get(uploadId(request), request.bucket, request.key);
    const checksum = upload.checksum && wholeChecksum(upload.checksum, parts, sum?.digest());
    const { headers, tags } = upload;
    const version = storeObject(
      service,
      request,
      'ObjectCreated:CompleteMultipartUpload',
      { size, etag: etagOf(parts), headers, tags, checksum },
      file,
    );
    service.uploads.end(uploadId(request));
    const { etag, ...answered } = writeHeaders(version);
    return {
      status: 200,
      headers: answered,
      body: writeXml('CompleteMultipartUploadResult', {
        Bucket: request.bucket,
        Key: request.key,
        ETag: etag,
      }),
    };
  } finally {
    await rm(file, { force: true });
  }
};

function chosenParts(service: S3Service, request: S3Request, body: string): Part[] {
  const stored = service.uploads.parts(uploadId(request));
  const wanted = childrenOf(parseXml(body, 'CompleteMultipartUpload'), 'Part').map((part) => ({
    number: Number(textOf(part, 'PartNumber') ?? refuseXml()),
    etag: (textOf(part, 'ETag') ?? refuseXml()).replace(/^"|"$/g, ''),
  }));
  if (wanted.length === 0) refuseXml();
  if (wanted.some((part, index) => part.number <= (wanted[index - 1]?.number ?? 0))) {
    throw new Refusal(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  const parts = wanted.map(({ number, etag }) => {
    const part = stored.get(number);
    if (part?.md5 !== etag)
      throw new Refusal(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
    return part;
  });
  if (parts.slice(0, -1).some((part) => part.size < SMALLEST_PART)) {
    throw new Refusal(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  return parts;
}

/** The MD5 of the parts' MD5s, and their number. */
function etagOf(parts: readonly Part[]): string {
  const digests = Buffer.concat(parts.map((part) => Buffer.from(part.md5, 'hex')));
  return `${createHash('md5').update(digests).digest('hex')}-${parts.length}`;
}

function wholeChecksum(
  { algorithm, kind }: NonNullable<Upload['checksum']>,
  parts: readonly Part[],
  whole: Buffer | undefined,
): Checksum | undefined {
  if (whole) return { algorithm, kind, value: whole.toString('base64') };
  const sum = startChecksum(algorithm);
  for (const part of parts) {
    if (part.checksum?.algorithm !== algorithm) return undefined;
    sum.update(Buffer.from(part.checksum.value, 'base64'));
  }
  return { algorithm, kind, value: `${sum.digest().toString('base64')}-${parts.length}` };
}
