import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#local/clock.ts';
import { Refusal } from '#local/http/refusal.ts';
import { openBucketStore, type BucketStore } from './bucket-store.ts';
import { openObjectStore, type ObjectStore } from './object-store.ts';
import { openOutbox, type Listener, type Outbox } from './outbox.ts';
import type { S3Reply, S3Request } from './request.ts';
import type { ObjectVersion, Version } from './stored.ts';
import { openUploadStore, type UploadStore } from './upload-store.ts';

/** What the operations share. */
export interface S3Service {
  clock: Clock;
  buckets: BucketStore;
  objects: ObjectStore;
  uploads: UploadStore;
  outbox: Outbox;
  /** A path for a body that is still coming in; whatever is left there is cleared at the next start. */
  incomingPath(): string;
}

export type S3Operation = (service: S3Service, request: S3Request) => S3Reply | Promise<S3Reply>;

/** Opens the stores below `directory` and delivers the notices that an earlier run left behind. */
export function openService(directory: string, clock: Clock, onEvent: Listener | undefined): S3Service {
  const incoming = join(directory, 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  const buckets = openBucketStore(join(directory, 'buckets'));
  const objects = openObjectStore(join(directory, 'buckets'));
  const outbox = openOutbox(join(directory, 'outbox'), onEvent);
  outbox.deliverLeftovers((record) => {
    const order = Number.parseInt(record.s3.object.sequencer, 16);
    const key = decodeURIComponent(record.s3.object.key.replaceAll('+', ' '));
    const versions = objects.versions(record.s3.bucket.name, key);
    if (record.eventName !== 'ObjectRemoved:Delete')
      return versions.some((version) => version.order === order);
    return !versions.some((version) => version.versionId === (record.s3.object.versionId ?? 'null'));
  });
  const uploads = openUploadStore(join(directory, 'uploads'));
  return { clock, buckets, objects, uploads, outbox, incomingPath: () => join(incoming, randomUUID()) };
}

/** The version that a request means: the named one, or the newest. Undefined when there is none. */
export function versionMeant(
  service: S3Service,
  request: { bucket: string; key: string },
  versionId: string | undefined,
): Version | undefined {
  const versions = service.objects.versions(request.bucket, request.key);
  return versionId === undefined ? versions[0] : versions.find((version) => version.versionId === versionId);
}

/** The newest version of a key unless it is deleted. */
export function currentObject(service: S3Service, bucket: string, key: string): ObjectVersion | undefined {
  const newest = service.objects.versions(bucket, key)[0];
  return newest && !newest.isDeleteMarker ? newest : undefined;
}

/** The object a read means. Refuses with NoSuchBucket, NoSuchKey, NoSuchVersion, or MethodNotAllowed for a delete marker. */
export function objectMeant(
  service: S3Service,
  request: { bucket: string; key: string },
  versionId: string | undefined,
): ObjectVersion {
  service.buckets.get(request.bucket);
  const version = versionMeant(service, request, versionId);
  if (!version && versionId !== undefined)
    throw new Refusal(404, 'NoSuchVersion', 'The specified version does not exist.');
  if (version?.isDeleteMarker && versionId !== undefined) {
    throw new Refusal(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
  }
  if (!version || version.isDeleteMarker)
    throw new Refusal(404, 'NoSuchKey', 'The specified key does not exist.');
  return version;
}
