import { request as httpRequest } from 'node:http';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketAclCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it, vi } from 'vitest';
import { startChildEngine } from '#local/http/child-engine.ts';
import { Bucket, freshEngine } from './fresh-engine.ts';

const { held, clientOf, open, text, filesBelow } = freshEngine();

describe('the object store', () => {
  it('refuses what it does not do instead of ignoring it', async () => {
    const { client } = await open();
    await client.send(new CreateBucketCommand({ Bucket }));
    const requests = [
      () => client.send(new GetBucketAclCommand({ Bucket })),
      () => client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ACL: 'public-read' })),
      () =>
        client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ObjectLockLegalHoldStatus: 'ON' })),
      () => client.send(new DeleteObjectCommand({ Bucket, Key: 'k', IfMatch: '"x"' })),
    ];
    for (const request of requests)
      await expect(request()).rejects.toMatchObject({
        name: 'NotImplemented',
        $metadata: { httpStatusCode: 501 },
      });
  });

  it('takes URLs signed by the machine or by a clock that was moved forward, and lets both expire', async () => {
    const { client } = await open();
    await client.send(new CreateBucketCommand({ Bucket }));
    await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
    held.clock.advance(40 * 86_400_000);
    const status = async (signedAt: number) => {
      const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'k' }), {
        expiresIn: 60,
        signingDate: new Date(signedAt),
      });
      return (await fetch(url)).status;
    };
    expect([await status(Date.now()), await status(held.clock.now())]).toEqual([200, 200]);
    expect([await status(Date.now() - 90_000), await status(held.clock.now() - 90_000)]).toEqual([403, 403]);
  });

  it('unlocks a version when the system’s clock passes its date', async () => {
    const { client } = await open();
    await client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
    const lock = {
      ObjectLockMode: 'COMPLIANCE' as const,
      ObjectLockRetainUntilDate: new Date(held.clock.now() + 3_600_000),
    };
    const { VersionId } = await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ...lock }));
    const removal = new DeleteObjectCommand({ Bucket, Key: 'k', VersionId });
    await expect(client.send(removal)).rejects.toMatchObject({ name: 'AccessDenied' });
    held.clock.advance(3_600_000);
    await client.send(removal);
    await expect(text(client, 'k')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('stores nothing of an upload that breaks off', async () => {
    const { engine, client } = await open();
    await client.send(new CreateBucketCommand({ Bucket }));
    const signer = clientOf(engine.endpoint, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    const url = await getSignedUrl(signer, new PutObjectCommand({ Bucket, Key: 'half' }), { expiresIn: 60 });
    const upload = httpRequest(url, { method: 'PUT', headers: { 'content-length': '1000000' } });
    upload.on('error', () => undefined);
    upload.write(Buffer.alloc(1000));
    await vi.waitFor(() => expect(filesBelow('incoming')).toHaveLength(1));
    upload.destroy();
    await vi.waitFor(() => expect(filesBelow('incoming')).toEqual([]));
    await expect(text(client, 'half')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('leaves no file behind of what was overwritten or deleted', async () => {
    const { client } = await open();
    await client.send(new CreateBucketCommand({ Bucket }));
    for (const Body of ['1', '2', '3']) await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body }));
    expect(filesBelow('buckets').filter((name) => name.endsWith('.body'))).toHaveLength(1);
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    expect(filesBelow('buckets')).toEqual(['bucket.json']);
  });
});

describe('after a restart', () => {
  it('buckets, their settings, objects and versions are as before', async () => {
    const before = await open();
    await before.client.send(new CreateBucketCommand({ Bucket }));
    await before.client.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    const old = await before.client.send(
      new PutObjectCommand({ Bucket, Key: 'k', Body: 'old', Metadata: { a: '1' } }),
    );
    await before.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'new' }));
    await before.engine.close();
    const { client } = await open();
    expect(await text(client, 'k')).toBe('new');
    const version = await client.send(new GetObjectCommand({ Bucket, Key: 'k', VersionId: old.VersionId }));
    expect([await version.Body?.transformToString(), version.Metadata]).toEqual(['old', { a: '1' }]);
    const added = await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'newest' }));
    expect(added.VersionId).toBeTruthy();
    expect(await text(client, 'k')).toBe('newest');
  });
});

describe('after a kill', () => {
  it('every acknowledged object is there whole, and nothing half written', { timeout: 60_000 }, async () => {
    const child = await startChildEngine('s3', held.directory);
    held.closers.push(child.kill);
    const writer = clientOf(child.endpoint);
    await writer.send(new CreateBucketCommand({ Bucket }));
    const acknowledged = new Map<string, string>();
    const work = async (name: string) => {
      for (let count = 0; ; count += 1) {
        const Key = `${name}/${count % 5}`;
        const Body = `${name} ${count} `.repeat(2000);
        await writer.send(new PutObjectCommand({ Bucket, Key, Body }));
        acknowledged.set(Key, Body);
        if (count === 20) void child.kill();
      }
    };
    await Promise.allSettled(['a', 'b', 'c', 'd'].map(work));
    expect(acknowledged.size).toBe(20);

    const { client } = await open();
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
    expect(Contents).toHaveLength(20);
    for (const [key, body] of acknowledged) {
      const found = (await text(client, key)) ?? '';
      const [name = '', number = ''] = found.split(' ');
      expect(found).toBe(`${name} ${number} `.repeat(2000));
      // The write in progress may have landed without its answer; an older one may not come back.
      expect(Number(number)).toBeGreaterThanOrEqual(Number(body.split(' ')[1]));
    }
    expect(filesBelow('incoming')).toEqual([]);
    expect(filesBelow('buckets').filter((each) => each.endsWith('.body'))).toHaveLength(20);
  });
});
