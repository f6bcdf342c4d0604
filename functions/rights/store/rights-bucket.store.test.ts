import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startS3 } from '#local/s3/start.ts';
import { openRightsBucket, type RightsBucket } from './rights-bucket.ts';

const Bucket = 'rights';
const content = new TextEncoder().encode('content');
let client: S3Client;
let bucket: RightsBucket;
let close: () => Promise<void>;
beforeEach(async () => {
  const directory = mkdtempSync(join(tmpdir(), 'rights-'));
  const engine = await startS3({ directory, clock: openClock() });
  client = new S3Client({
    ...{ endpoint: engine.endpoint, region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY },
    ...{ forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' },
  });
  close = async () => {
    client.destroy();
    await engine.close();
    rmSync(directory, { recursive: true, force: true });
  };
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(
    new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  bucket = openRightsBucket(Bucket, client);
});
afterEach(() => close());

const left = async () => {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
  return [...Versions, ...DeleteMarkers].map(({ Key }) => Key);
};

describe('emptying a place', () => {
  test('removes every version and delete marker below it, and nothing beside it', async () => {
    await bucket.put('files/0899/mine/1.pdf', 'pdf', content);
    await bucket.put('files/0899/mine/1.pdf', 'pdf', content);
    await bucket.put('files/0899/mine/1.json', 'json', content);
    await bucket.put('files/0899/mine/2.json', 'json', content);
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'files/0899/mine/2.json' }));
    await bucket.put('files/0899/mineral/1.pdf', 'pdf', content);
    expect(await bucket.count('files/0899/mine/')).toBe(2);
    await bucket.empty('files/0899/mine/');
    expect(await left()).toEqual(['files/0899/mineral/1.pdf']);
    await bucket.empty('files/0899/mine/');
    expect(await bucket.count('files/0899/mine/')).toBe(0);
  });
});

test('an address gives the file as a download that no cache keeps', async () => {
  await bucket.put('archive/0899/one/hash.pdf', 'pdf', content);
  const reply = await fetch(await bucket.offer('archive/0899/one/hash.pdf', 'pdf', 'arkiv-one'));
  expect(await reply.text()).toBe('content');
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="arkiv-one.pdf"');
  expect(reply.headers.get('cache-control')).toBe('no-store');
});
