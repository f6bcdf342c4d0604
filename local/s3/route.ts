import { Refusal } from '#local/http/refusal.ts';
import * as settings from './operations/bucket-settings.ts';
import * as buckets from './operations/buckets.ts';
import { copyObject } from './operations/copy-object.ts';
import { deleteObject, deleteObjects } from './operations/delete-objects.ts';
import { listObjects, listVersions } from './operations/list-objects.ts';
import * as multipart from './operations/multipart.ts';
import { putObject } from './operations/put-object.ts';
import { readObject } from './operations/read-object.ts';
import * as tagging from './operations/tagging.ts';
import type { S3Request } from './request.ts';
import type { S3Operation } from './service.ts';

/** Method, level and the query names that choose an operation, in alphabetical order. */
const ROUTES: Readonly<Record<string, S3Operation>> = {
  'GET account': buckets.listBuckets,

  'PUT bucket': buckets.createBucket,
  'HEAD bucket': buckets.headBucket,
  'DELETE bucket': buckets.deleteBucket,
  'GET bucket list-type': listObjects,
  'GET bucket versions': listVersions,
  'POST bucket delete': deleteObjects,
  'GET bucket versioning': buckets.getBucketVersioning,
  'PUT bucket versioning': buckets.putBucketVersioning,
  'GET bucket cors': settings.getBucketCors,
  'PUT bucket cors': settings.putBucketCors,
  'DELETE bucket cors': settings.deleteBucketCors,
  'GET bucket publicAccessBlock': settings.getPublicAccessBlock,
  'PUT bucket publicAccessBlock': settings.putPublicAccessBlock,
  'GET bucket object-lock': settings.getObjectLockConfiguration,
  'PUT bucket object-lock': settings.putObjectLockConfiguration,

  'GET object': readObject,
  'HEAD object': readObject,
  'PUT object': putObject,
  'PUT object copy': copyObject,
  'DELETE object': deleteObject,
  'GET object tagging': tagging.getObjectTagging,
  'PUT object tagging': tagging.putObjectTagging,
  'DELETE object tagging': tagging.deleteObjectTagging,
  'POST object uploads': multipart.createMultipartUpload,
  'PUT object partNumber uploadId': multipart.uploadPart,
  'POST object uploadId': multipart.completeMultipartUpload,
  'DELETE object uploadId': multipart.abortMultipartUpload,
};

/** Query names that only refine an operation; any other one chooses it, and leads nowhere when it is unknown. */
const REFINEMENTS = new Set([
  ...[
    'x-id',
    'versionId',
    'prefix',
    'delimiter',
    'max-keys',
    'encoding-type',
    'continuation-token',
    'start-after',
  ],
  ...['fetch-owner', 'key-marker', 'version-id-marker', 'max-buckets'],
]);
/** Headers whose meaning would be lost if they were ignored. */
const REFUSED_HEADERS = [
  /^x-amz-server-side-encryption-customer-/,
  /^x-amz-copy-source-(range|server-side)/,
  /^x-amz-grant-/,
  /^x-amz-website-redirect-location$/,
];

/** Finds the operation of a request. Refuses with 501 NotImplemented what this engine does not do. */
export function route(request: S3Request): S3Operation {
  const level = request.key !== '' ? 'object' : request.bucket !== '' ? 'bucket' : 'account';
  const choosing = [...request.query.keys()]
    .filter((name) => !REFINEMENTS.has(name) && !/^(x-amz-|response-)/i.test(name))
    .sort();
  const isCopy = request.header('x-amz-copy-source') !== undefined;
  const name = [request.method, level, ...choosing, ...(isCopy ? ['copy'] : [])].join(' ');
  const operation = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  const hasRefusedHeader = request
    .headerNames()
    .some((header) => REFUSED_HEADERS.some((pattern) => pattern.test(header)));
  const isPublished = !['private', 'bucket-owner-full-control', undefined].includes(
    request.header('x-amz-acl'),
  );
  const isConditionalDelete = request.method === 'DELETE' && request.header('if-match') !== undefined;
  if (!operation || hasRefusedHeader || isPublished || isConditionalDelete) {
    throw new Refusal(
      501,
      'NotImplemented',
      'A header or query you provided implies functionality that is not implemented',
    );
  }
  return operation;
}
