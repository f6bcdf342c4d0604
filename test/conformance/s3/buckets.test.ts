import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketCorsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  PutPublicAccessBlockCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBucketName, openS3Target, type S3Target } from './s3-target.ts';

let target: S3Target;
let client: S3Client;
beforeAll(async () => {
  target = await openS3Target();
  client = target.client();
});
afterAll(() => target.close());

const aBucket = async (more = {}) => {
  const Bucket = aBucketName();
  await client.send(new CreateBucketCommand({ Bucket, ...more }));
  return Bucket;
};
const text = async (Bucket: string, Key: string, VersionId?: string) =>
  (await client.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString();

describe('a versioned bucket', () => {
  it('keeps every version, hides the deleted and brings it back', async () => {
    const Bucket = await aBucket();
    await client.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    expect((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
    const one = await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'one' }));
    const two = await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'two' }));
    expect([await text(Bucket, 'k'), await text(Bucket, 'k', one.VersionId)]).toEqual(['two', 'one']);

    const deletion = await client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    expect(deletion.DeleteMarker).toBe(true);
    await expect(text(Bucket, 'k')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket }));
    expect(listed.Versions?.map((each) => each.VersionId)).toEqual([two.VersionId, one.VersionId]);
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: deletion.VersionId, IsLatest: true }]);

    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: deletion.VersionId }));
    expect(await text(Bucket, 'k')).toBe('two');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: two.VersionId }));
    expect(await text(Bucket, 'k')).toBe('one');
    await expect(text(Bucket, 'k', two.VersionId)).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  it('lists its versions page by page', async () => {
    const Bucket = await aBucket();
    await client.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    const made: (string | undefined)[] = [];
    for (const Key of ['a', 'a', 'a', 'b'])
      made.push((await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))).VersionId);
    const first = await client.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 2 }));
    const rest = await client.send(
      new ListObjectVersionsCommand({
        Bucket,
        KeyMarker: first.NextKeyMarker,
        VersionIdMarker: first.NextVersionIdMarker,
      }),
    );
    const seen = [...(first.Versions ?? []), ...(rest.Versions ?? [])].map((each) => each.VersionId);
    expect(seen).toEqual([made[2], made[1], made[0], made[3]]);
    expect([first.IsTruncated, rest.IsTruncated]).toEqual([true, false]);
  });
});

describe('a locked bucket', () => {
  it('lets nobody remove a version before its time, only put a delete marker above it', async () => {
    const Bucket = await aBucket({ ObjectLockEnabledForBucket: true });
    const rule = { DefaultRetention: { Mode: 'COMPLIANCE' as const, Days: 1 } };
    await client.send(
      new PutObjectLockConfigurationCommand({
        Bucket,
        ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: rule },
      }),
    );
    const config = await client.send(new GetObjectLockConfigurationCommand({ Bucket }));
    expect(config.ObjectLockConfiguration).toEqual({ ObjectLockEnabled: 'Enabled', Rule: rule });
    const { VersionId } = await client.send(new PutObjectCommand({ Bucket, Key: 'log', Body: 'line' }));
    const removal = client.send(
      new DeleteObjectCommand({ Bucket, Key: 'log', VersionId, BypassGovernanceRetention: true }),
    );
    await expect(removal).rejects.toMatchObject({ name: 'AccessDenied' });
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'log' }));
    expect(await text(Bucket, 'log', VersionId)).toBe('line');
  });
});

describe('settings', () => {
  it('are given back as they were put', async () => {
    const Bucket = await aBucket();
    await expect(client.send(new GetBucketCorsCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchCORSConfiguration',
    });
    const CORSRules = [
      {
        ID: 'app',
        AllowedOrigins: ['https://a.example.org'],
        AllowedMethods: ['GET', 'PUT'],
        AllowedHeaders: ['*'],
        ExposeHeaders: ['ETag'],
        MaxAgeSeconds: 60,
      },
    ];
    await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    expect((await client.send(new GetBucketCorsCommand({ Bucket }))).CORSRules).toEqual(CORSRules);
    const PublicAccessBlockConfiguration = {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: false,
    };
    await client.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }));
    const block = await client.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(block.PublicAccessBlockConfiguration).toEqual(PublicAccessBlockConfiguration);
  });

  it('do not keep an empty bucket from being removed, but its objects do', async () => {
    const Bucket = await aBucket();
    await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
    await expect(client.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
    });
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    await client.send(new DeleteBucketCommand({ Bucket }));
    await expect(text(Bucket, 'k')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});

describe('an upload in parts', () => {
  const size = 5 * 1024 * 1024;

  it('becomes one object with the type and metadata given at its start', async () => {
    const Bucket = await aBucket();
    const started = await client.send(
      new CreateMultipartUploadCommand({
        Bucket,
        Key: 'big',
        ContentType: 'video/mp4',
        Metadata: { a: '1' },
      }),
    );
    const upload = { Bucket, Key: 'big', UploadId: started.UploadId };
    const bodies = [Buffer.alloc(size, 1), Buffer.alloc(1000, 2)];
    const Parts = await Promise.all(
      bodies.map(async (Body, index) => {
        const PartNumber = index + 1;
        return { ...(await client.send(new UploadPartCommand({ ...upload, PartNumber, Body }))), PartNumber };
      }),
    );
    await expect(text(Bucket, 'big')).rejects.toMatchObject({ name: 'NoSuchKey' });
    const done = await client.send(
      new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }),
    );
    expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    const object = await client.send(new GetObjectCommand({ Bucket, Key: 'big' }));
    expect(object).toMatchObject({
      ContentType: 'video/mp4',
      Metadata: { a: '1' },
      ContentLength: size + 1000,
    });
    expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(Buffer.concat(bodies))).toBe(
      true,
    );
  });

  it('refuses parts in the wrong order, with the wrong ETag or too small', async () => {
    const Bucket = await aBucket();
    const started = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'big' }));
    const upload = { Bucket, Key: 'big', UploadId: started.UploadId };
    const part = async (PartNumber: number) => ({
      ...(await client.send(new UploadPartCommand({ ...upload, PartNumber, Body: 'small' }))),
      PartNumber,
    });
    const [one, two] = [await part(1), await part(2)];
    const complete = (...Parts: object[]) =>
      client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    await expect(complete(two, one)).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    await expect(complete({ PartNumber: 1, ETag: '"0"' })).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(complete(one, two)).rejects.toMatchObject({ name: 'EntityTooSmall' });
  });

  it('leaves nothing behind when it is aborted', async () => {
    const Bucket = await aBucket();
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'big' }));
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key: 'big', UploadId }));
    const late = client.send(
      new UploadPartCommand({ Bucket, Key: 'big', UploadId, PartNumber: 1, Body: 'x' }),
    );
    await expect(late).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });
});
