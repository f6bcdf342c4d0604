import { LOCAL_REGION } from '#local/engine.ts';
import { Refusal } from '#local/http/refusal.ts';
import { receiveText } from '../payload.ts';
import type { S3Operation } from '../service.ts';
import { parseXml, refuseXml, textOf, writeXml } from '../xml.ts';

/** GET of the account. */
export const listBuckets: S3Operation = (service) => ({
  status: 200,
  body: writeXml('ListAllMyBucketsResult', {
    Owner: { ID: 'LOCAL' },
    Buckets: {
      Bucket: service.buckets
        .all()
        .map((bucket) => ({ Name: bucket.name, CreationDate: new Date(bucket.createdAt).toISOString() })),
    },
  }),
});

/** PUT of a bucket. A bucket with object lock is versioned from the start. */
export const createBucket: S3Operation = async (service, request) => {
  const body = await receiveText(request);
  const region =
    body === '' ? undefined : textOf(parseXml(body, 'CreateBucketConfiguration'), 'LocationConstraint');
  if (region !== undefined && region !== LOCAL_REGION) {
    throw new Refusal(
      400,
      'IllegalLocationConstraintException',
      'The location constraint is incompatible with the region of this endpoint.',
    );
  }
  if (!/^(?!xn--)[a-z0-9](?!.*\.\.)[a-z0-9.-]{1,61}[a-z0-9]$/.test(request.bucket)) {
    throw new Refusal(400, 'InvalidBucketName', 'The specified bucket is not valid.');
  }
  if (service.buckets.find(request.bucket)) {
    throw new Refusal(
      409,
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
    );
  }
  const hasLock = request.header('x-amz-bucket-object-lock-enabled')?.toLowerCase() === 'true';
  service.buckets.save({
    name: request.bucket,
    createdAt: service.clock.now(),
    versioning: hasLock ? 'enabled' : 'off',
    ...(hasLock && { objectLock: {} }),
  });
  return { status: 200, headers: { location: `/${request.bucket}` } };
};

export const headBucket: S3Operation = (service, request) => {
  service.buckets.get(request.bucket);
  return { status: 200, headers: { 'x-amz-bucket-region': LOCAL_REGION } };
};

/** DELETE of a bucket, which must not hold any version. */
export const deleteBucket: S3Operation = (service, request) => {
  service.buckets.get(request.bucket);
  if (service.objects.keys(request.bucket).length > 0) {
    throw new Refusal(
      409,
      'BucketNotEmpty',
      'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
    );
  }
  service.buckets.remove(request.bucket);
  service.objects.forgetBucket(request.bucket);
  return { status: 204 };
};

export const getBucketVersioning: S3Operation = (service, request) => {
  const { versioning } = service.buckets.get(request.bucket);
  const status = { off: undefined, enabled: 'Enabled', suspended: 'Suspended' }[versioning];
  return { status: 200, body: writeXml('VersioningConfiguration', { Status: status }) };
};

export const putBucketVersioning: S3Operation = async (service, request) => {
  const status = textOf(parseXml(await receiveText(request), 'VersioningConfiguration'), 'Status');
  const bucket = service.buckets.get(request.bucket);
  if (status !== 'Enabled' && status !== 'Suspended') refuseXml();
  if (status === 'Suspended' && bucket.objectLock) {
    throw new Refusal(
      409,
      'InvalidBucketState',
      'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
    );
  }
  service.buckets.save({ ...bucket, versioning: status === 'Enabled' ? 'enabled' : 'suspended' });
  return { status: 200 };
};
