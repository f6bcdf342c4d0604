import { rm } from 'node:fs/promises';
import { keptHeaders, tagsFromHeader } from '../object-headers.ts';
import { receiveFile } from '../payload.ts';
import type { S3Operation } from '../service.ts';
import { storeObject, writeHeaders } from '../store-object.ts';

/** PUT of an object. */
export const putObject: S3Operation = async (service, request) => {
  service.buckets.get(request.bucket);
  const headers = keptHeaders(request);
  const tags = tagsFromHeader(request);
  const file = service.incomingPath();
  try {
    const { size, md5, checksum } = await receiveFile(request, file);
    const version = storeObject(
      service,
      request,
      'ObjectCreated:Put',
      { size, etag: md5, headers, tags, checksum },
      file,
    );
    return { status: 200, headers: writeHeaders(version) };
  } finally {
    await rm(file, { force: true });
  }
};
