import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { LOCAL_REGION } from '#local/engine.ts';
import { Bucket, freshEngine } from './fresh-engine.ts';

const { open, text, filesBelow } = freshEngine();

describe('notices', () => {
  it('tell of every object made and removed, in the shape S3 sends', async () => {
    const events: S3Event[] = [];
    const { client } = await open((event) => void events.push(event));
    await client.send(new CreateBucketCommand({ Bucket }));
    await client.send(new PutObjectCommand({ Bucket, Key: 'in/æ b+c.csv', Body: '12345' }));
    await client.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy',
        CopySource: encodeURIComponent(`${Bucket}/in/æ b+c.csv`),
      }),
    );
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'copy' }));
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'never-there' }));
    await client.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'in/æ b+c.csv' }));
    const records = events.flatMap((event) => event.Records);
    expect(records.map((record) => record.eventName)).toEqual([
      'ObjectCreated:Put',
      'ObjectCreated:Copy',
      'ObjectRemoved:Delete',
      'ObjectRemoved:DeleteMarkerCreated',
    ]);
    expect(records[0]).toMatchObject({
      eventSource: 'aws:s3',
      awsRegion: LOCAL_REGION,
      s3: {
        bucket: { name: Bucket, arn: `arn:aws:s3:::${Bucket}` },
        object: { key: 'in/%C3%A6+b%2Bc.csv', size: 5, eTag: '827ccb0eea8a706c4c34a16891f84e7b' },
      },
    });
    expect(records[3]?.s3.object.versionId).toMatch(/^[\w-]{32}$/);
    const sequencers = records.map((record) => record.s3.object.sequencer);
    expect([...sequencers].sort()).toEqual(sequencers);
    expect(filesBelow('outbox')).toEqual([]);
  });

  it('that the listener could not take come again at the next start', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    const first = await open(() => {
      throw new Error('the queue is away');
    });
    await first.client.send(new CreateBucketCommand({ Bucket }));
    await first.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
    expect(await text(first.client, 'k')).toBe('x');
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
    await first.engine.close();
    const events: S3Event[] = [];
    await open((event) => void events.push(event));
    expect(events.map((event) => event.Records[0]?.s3.object.key)).toEqual(['k']);
    expect(filesBelow('outbox')).toEqual([]);
  });
});

describe('a notice that is being taken', () => {
  it('holds up nobody, is forgotten once it is taken, and comes again when the engine ended before', async () => {
    const taking: { key: string; take: () => void }[] = [];
    const slow = (event: S3Event) =>
      new Promise<void>((take) => {
        taking.push({ key: event.Records[0]?.s3.object.key ?? '', take });
      });
    const first = await open(slow);
    await first.client.send(new CreateBucketCommand({ Bucket }));
    for (const Key of ['one', 'two'])
      await first.client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    expect(await text(first.client, 'two')).toBe('x');
    expect(taking.map(({ key }) => key)).toEqual(['one', 'two']);
    expect(filesBelow('outbox')).toHaveLength(2);
    taking[0]?.take();
    await vi.waitFor(() => expect(filesBelow('outbox')).toHaveLength(1));
    await first.engine.close();
    const again: string[] = [];
    await open((event) => void again.push(event.Records[0]?.s3.object.key ?? ''));
    expect(again).toEqual(['two']);
    await vi.waitFor(() => expect(filesBelow('outbox')).toEqual([]));
  });

  it('and is refused later stays for the next start', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    const first = await open(async () => {
      await Promise.resolve();
      throw new Error('the queue is away');
    });
    await first.client.send(new CreateBucketCommand({ Bucket }));
    await first.client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
    await vi.waitFor(() => expect(complaint).toHaveBeenCalledOnce());
    complaint.mockRestore();
    expect(filesBelow('outbox')).toHaveLength(1);
  });
});
