import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type ChecksumAlgorithm,
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

const put = (Key: string, Body: string, more = {}) =>
  target.client().send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const read = async (Key: string, more = {}) => {
  const object = await target.client().send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...object, text: (await object.Body?.transformToString()) ?? '' };
};

describe('an object', () => {
  it('comes back with its bytes, type, cache rule and metadata', async () => {
    const { ETag } = await put('a/hello.txt', 'hello', {
      ContentType: 'text/plain',
      CacheControl: 'no-store',
      Metadata: { purpose: 'test' },
    });
    const object = await read('a/hello.txt');
    expect(object).toMatchObject({
      text: 'hello',
      ContentType: 'text/plain',
      CacheControl: 'no-store',
      Metadata: { purpose: 'test' },
      ETag,
    });
    expect(ETag).toBe(`"${createHash('md5').update('hello').digest('hex')}"`);
  });

  it('may be empty', async () => {
    await put('a/empty', '');
    expect(await read('a/empty')).toMatchObject({ text: '', ContentLength: 0 });
  });

  it('may have a key with spaces, plus signs, Danish letters and dots', async () => {
    const key = 'mappe/æøå + blå%20bær/../x (1).pdf';
    await put(key, 'content');
    expect((await read(key)).text).toBe('content');
    const list = await target.client().send(new ListObjectsV2Command({ Bucket, Prefix: 'mappe/' }));
    expect(list.Contents?.map((each) => each.Key)).toEqual([key]);
  });

  it('may stand both at a key and below it', async () => {
    await put('tree', 'trunk');
    await put('tree/leaf', 'leaf');
    expect([(await read('tree')).text, (await read('tree/leaf')).text]).toEqual(['trunk', 'leaf']);
  });

  it('is uploaded whole from a stream', async () => {
    const body = Buffer.alloc(300_000, 'abc');
    await target.client().send(
      new PutObjectCommand({
        Bucket,
        Key: 'a/stream',
        Body: Readable.from([body.subarray(0, 70_001), body.subarray(70_001)]),
        ContentLength: body.length,
      }),
    );
    const object = await target.client().send(new GetObjectCommand({ Bucket, Key: 'a/stream' }));
    expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
  });

  it.each<ChecksumAlgorithm>(['CRC32', 'CRC32C', 'SHA1', 'SHA256'])(
    'keeps its %s checksum',
    async (algorithm) => {
      const sent = await put(`sum/${algorithm}`, 'sum me', { ChecksumAlgorithm: algorithm });
      const head = await target
        .client()
        .send(new HeadObjectCommand({ Bucket, Key: `sum/${algorithm}`, ChecksumMode: 'ENABLED' }));
      const name = `Checksum${algorithm}` as const;
      expect(head[name as 'ChecksumCRC32']).toBeTruthy();
      expect(head[name as 'ChecksumCRC32']).toBe(sent[name as 'ChecksumCRC32']);
    },
  );

  it('is refused when its checksum is wrong, and not stored', async () => {
    await expect(put('sum/wrong', 'body', { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    await expect(read('sum/wrong')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('gives a range of its bytes, from either end', async () => {
    await put('a/range', '0123456789');
    expect(await read('a/range', { Range: 'bytes=2-4' })).toMatchObject({
      text: '234',
      ContentRange: 'bytes 2-4/10',
    });
    expect((await read('a/range', { Range: 'bytes=7-' })).text).toBe('789');
    expect((await read('a/range', { Range: 'bytes=-2' })).text).toBe('89');
    await expect(read('a/range', { Range: 'bytes=10-12' })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('is not found before it is written nor after it is deleted', async () => {
    await put('a/gone', 'x');
    await target.client().send(new DeleteObjectCommand({ Bucket, Key: 'a/gone' }));
    await expect(read('a/gone')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(
      target.client().send(new HeadObjectCommand({ Bucket, Key: 'a/never' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('can be deleted twice', async () => {
    await expect(
      target.client().send(new DeleteObjectCommand({ Bucket, Key: 'a/never' })),
    ).resolves.toBeTruthy();
  });

  it('carries tags that can be replaced', async () => {
    await put('a/tagged', 'x', { Tagging: 'kind=letter&year=2026' });
    const tags = async () =>
      (await target.client().send(new GetObjectTaggingCommand({ Bucket, Key: 'a/tagged' }))).TagSet;
    expect(await tags()).toEqual([
      { Key: 'kind', Value: 'letter' },
      { Key: 'year', Value: '2026' },
    ]);
    expect(await read('a/tagged')).toMatchObject({ TagCount: 2 });
    await target.client().send(
      new PutObjectTaggingCommand({
        Bucket,
        Key: 'a/tagged',
        Tagging: { TagSet: [{ Key: 'a&b', Value: '<c>' }] },
      }),
    );
    expect(await tags()).toEqual([{ Key: 'a&b', Value: '<c>' }]);
  });
});

describe('conditions', () => {
  it('let only one of many writers create an object', async () => {
    const attempts = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((body) => put('once', body, { IfNoneMatch: '*' })),
    );
    expect(attempts.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    for (const each of attempts)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ name: 'PreconditionFailed' });
  });

  it('let a writer replace only the object it has seen', async () => {
    const first = await put('seen', 'one');
    await put('seen', 'two', { IfMatch: first.ETag });
    await expect(put('seen', 'three', { IfMatch: first.ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put('never-seen', 'x', { IfMatch: first.ETag })).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    expect((await read('seen')).text).toBe('two');
  });

  it('spare a reader what it already has', async () => {
    const { ETag } = await put('known', 'x');
    await expect(read('known', { IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(read('known', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });
});

describe('a copy', () => {
  it('takes content, type, metadata and tags along', async () => {
    await put('from/æ b', 'original', { ContentType: 'text/csv', Metadata: { a: '1' }, Tagging: 'k=v' });
    await target
      .client()
      .send(new CopyObjectCommand({ Bucket, Key: 'to/copy', CopySource: encodeURI(`${Bucket}/from/æ b`) }));
    expect(await read('to/copy')).toMatchObject({
      text: 'original',
      ContentType: 'text/csv',
      Metadata: { a: '1' },
      TagCount: 1,
    });
  });

  it('takes new metadata when told to', async () => {
    await put('from/meta', 'original', { Metadata: { a: '1' } });
    const replace = { MetadataDirective: 'REPLACE' as const, Metadata: { b: '2' } };
    await target
      .client()
      .send(
        new CopyObjectCommand({ Bucket, Key: 'from/meta', CopySource: `${Bucket}/from/meta`, ...replace }),
      );
    expect((await read('from/meta')).Metadata).toEqual({ b: '2' });
  });

  it('of nothing is refused', async () => {
    const copy = target
      .client()
      .send(new CopyObjectCommand({ Bucket, Key: 'x', CopySource: `${Bucket}/nothing` }));
    await expect(copy).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
