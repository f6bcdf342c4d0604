import {
  CreateBucketCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBucketName, openS3Target, type S3Target } from './s3-target.ts';

let target: S3Target;
const Bucket = aBucketName();

beforeAll(async () => {
  target = await openS3Target();
  await target.client().send(new CreateBucketCommand({ Bucket }));
});
afterAll(() => target.close());

const put = (Key: string, Body: string) => target.client().send(new PutObjectCommand({ Bucket, Key, Body }));

describe('a list', () => {
  it('rolls keys up at the delimiter and goes on page by page without loss or repeat', async () => {
    for (const key of ['l/a', 'l/b/1', 'l/b/2', 'l/c', 'l/d/1', 'l/e']) await put(key, 'x');
    const seen: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await target
        .client()
        .send(
          new ListObjectsV2Command({ Bucket, Prefix: 'l/', Delimiter: '/', MaxKeys: 2, ContinuationToken }),
        );
      expect(page.KeyCount).toBeLessThanOrEqual(2);
      seen.push(
        ...(page.Contents ?? []).map((each) => each.Key ?? ''),
        ...(page.CommonPrefixes ?? []).map((each) => each.Prefix ?? ''),
      );
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    expect(seen.sort()).toEqual(['l/a', 'l/b/', 'l/c', 'l/d/', 'l/e']);
  });

  it('begins after a given key', async () => {
    for (const key of ['s/1', 's/2', 's/3']) await put(key, 'x');
    const list = await target
      .client()
      .send(new ListObjectsV2Command({ Bucket, Prefix: 's/', StartAfter: 's/1' }));
    expect(list.Contents?.map((each) => each.Key)).toEqual(['s/2', 's/3']);
  });
});

describe('many deletes at once', () => {
  it('remove what is there and report what was not as deleted too', async () => {
    await put('many/<1>&', 'x');
    const Objects = [{ Key: 'many/<1>&' }, { Key: 'many/absent' }];
    const outcome = await target.client().send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(outcome.Deleted?.map((each) => each.Key)).toEqual(['many/<1>&', 'many/absent']);
    await expect(
      target.client().send(new GetObjectCommand({ Bucket, Key: 'many/<1>&' })),
    ).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

describe('a bucket', () => {
  it('is listed and found, and cannot be made twice', async () => {
    const { Buckets } = await target.client().send(new ListBucketsCommand({}));
    expect(Buckets?.map((each) => each.Name)).toContain(Bucket);
    await expect(target.client().send(new HeadBucketCommand({ Bucket }))).resolves.toBeTruthy();
    await expect(target.client().send(new CreateBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
    });
  });

  it('that does not exist takes no object', async () => {
    const lost = target.client().send(new PutObjectCommand({ Bucket: aBucketName(), Key: 'x', Body: 'x' }));
    await expect(lost).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(
      target.client().send(new HeadBucketCommand({ Bucket: aBucketName() })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });
});
