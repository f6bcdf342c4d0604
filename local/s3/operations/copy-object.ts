import { rm } from 'node:fs/promises';
import { Refusal } from '#local/http/refusal.ts';
import { startChecksum } from '../checksum.ts';
import { checkRead, preconditionFailed } from '../conditions.ts';
import { keptHeaders, tagsFromHeader } from '../object-headers.ts';
import { copyPieces } from '../copy-pieces.ts';
import { statedAlgorithm } from '../payload.ts';
import { objectMeant, type S3Operation } from '../service.ts';
import { storeObject, writeHeaders } from '../store-object.ts';
import type { Checksum } from '../stored.ts';
import { writeXml } from '../xml.ts';

/** PUT with x-amz-copy-source: a new object with the content of another, and its metadata and tags unless told otherwise. */
export const copyObject: S3Operation = async (service, request) => {
  const source = readSource(request.header('x-amz-copy-source') ?? '');
  const original = objectMeant(service, source, source.versionId);
  if (checkRead(request, original, 'x-amz-copy-source-') === 'not-modified') preconditionFailed();
  const isReplaced = directive(request.header('x-amz-metadata-directive'));
  const areTagsReplaced = directive(request.header('x-amz-tagging-directive'));
  if (
    source.bucket === request.bucket &&
    source.key === request.key &&
    source.versionId === undefined &&
    !isReplaced
  ) {
    throw new Refusal(
      400,
      'InvalidRequest',
      'This copy request is illegal because it is trying to copy an object to itself without changing its metadata.',
    );
  }
  const algorithm = statedAlgorithm(request) ?? original.checksum?.algorithm;
  const file = service.incomingPath();
  try {
    const sum = algorithm && startChecksum(algorithm);
    const { md5 } = await copyPieces([service.objects.bodyPath(original)], file, (piece) =>
      sum?.update(piece),
    );
    const checksum: Checksum | undefined = algorithm &&
      sum && { algorithm, value: sum.digest().toString('base64'), kind: 'FULL_OBJECT' };
    const headers = isReplaced ? keptHeaders(request) : original.headers;
    const tags = areTagsReplaced ? tagsFromHeader(request) : original.tags;
    const version = storeObject(
      service,
      request,
      'ObjectCreated:Copy',
      { size: original.size, etag: md5, headers, tags, checksum },
      file,
    );
    const { etag: _etag, ...answered } = writeHeaders(version);
    return {
      status: 200,
      headers: {
        ...answered,
        ...(original.versionId !== 'null' && { 'x-amz-copy-source-version-id': original.versionId }),
      },
      body: writeXml('CopyObjectResult', {
        ETag: `"${version.etag}"`,
        LastModified: new Date(version.lastModified).toISOString(),
      }),
    };
  } finally {
    await rm(file, { force: true });
  }
};

function readSource(text: string): { bucket: string; key: string; versionId: string | undefined } {
  const [path = '', versionId] = text.split('?versionId=');
  try {
    const [bucket = '', ...key] = decodeURIComponent(path).replace(/^\//, '').split('/');
    if (bucket !== '' && key.join('/') !== '') return { bucket, key: key.join('/'), versionId };
  } catch {
    // Falls through to the refusal: the encoding is broken.
  }
  throw new Refusal(
    400,
    'InvalidArgument',
    'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
  );
}

function directive(value: string | undefined): boolean {
  if (value === undefined || value === 'COPY') return false;
  if (value === 'REPLACE') return true;
  throw new Refusal(400, 'InvalidArgument', 'Unknown directive.');
}
