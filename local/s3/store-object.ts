import { randomBytes } from 'node:crypto';
import { Refusal } from '#local/http/refusal.ts';
import { checkWrite } from './conditions.ts';
import { eventRecord, type EventName } from './event-record.ts';
import { checksumHeaders, versionHeader } from './object-headers.ts';
import type { S3Request } from './request.ts';
import { retentionFor } from './retention.ts';
import { currentObject, type S3Service } from './service.ts';
import type { ObjectVersion } from './stored.ts';

type Draft = Pick<ObjectVersion, 'size' | 'etag' | 'headers' | 'tags'> & {
  checksum?: ObjectVersion['checksum'];
};

/**
 * Makes a received file the newest version of the request's key. Conditions are checked and the version is added within
 * one turn of the event loop, so of two writers with If-None-Match: * exactly one wins.
 */
export function storeObject(
  service: S3Service,
  request: S3Request,
  eventName: EventName,
  draft: Draft,
  bodyFile: string,
): ObjectVersion {
  const bucket = service.buckets.get(request.bucket);
  checkWrite(request, currentObject(service, request.bucket, request.key));
  if (request.header('x-amz-object-lock-legal-hold') === 'ON')
    throw new Refusal(501, 'NotImplemented', 'Legal hold is not implemented.');
  const now = service.clock.now();
  const retention = retentionFor(request, bucket, now);
  const { checksum, ...described } = draft;
  const version: ObjectVersion = {
    bucket: request.bucket,
    key: request.key,
    versionId: bucket.versioning === 'enabled' ? newVersionId() : 'null',
    order: service.objects.nextOrder(),
    lastModified: now,
    isDeleteMarker: false,
    ...described,
    ...(checksum && { checksum }),
    ...(retention && { retention }),
  };
  service.outbox.announce(eventRecord(eventName, version, request, version.order), () =>
    service.objects.add(version, bodyFile),
  );
  return version;
}

export function newVersionId(): string {
  return randomBytes(24).toString('base64url');
}

/** What every write answers with. */
export function writeHeaders(version: ObjectVersion): Record<string, string> {
  const encryption = Object.entries(version.headers).filter(([name]) =>
    name.startsWith('x-amz-server-side-encryption'),
  );
  return {
    etag: `"${version.etag}"`,
    ...versionHeader(version),
    ...checksumHeaders(version),
    ...Object.fromEntries(encryption),
  };
}
