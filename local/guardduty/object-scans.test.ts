import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, GetObjectTaggingCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aModel } from '#local/assembly/a-model.ts';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION, type Engine } from '#local/engine.ts';
import { startS3 } from '#local/s3/start.ts';
import { makeObjectScans, type ObjectScans } from './object-scans.ts';

const QUEUE = 'arn:aws:sqs:eu-west-1:000000000000:scanned';
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const model = aModel({
  Plan: {
    Type: 'AWS::GuardDuty::MalwareProtectionPlan',
    Properties: {
      ProtectedResource: { S3Bucket: { BucketName: 'papers' } },
      Actions: { Tagging: { Status: 'ENABLED' } },
    },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: {
        source: ['aws.guardduty'],
        detail: { s3ObjectDetails: { bucketName: ['papers'] } },
      },
      Targets: [{ Id: 'queue', Arn: QUEUE }],
    },
  },
});

const directory = mkdtempSync(join(tmpdir(), 'scans-'));
const events: S3Event[] = [];
const sent: { queue: string; said: Record<string, unknown> }[] = [];
let engine: Engine;
let client: S3Client;
let scans: ObjectScans;
beforeAll(async () => {
  engine = await startS3({ directory, clock: openClock(), onEvent: (event) => void events.push(event) });
  client = new S3Client({
    ...{
      endpoint: engine.endpoint,
      region: LOCAL_REGION,
      forcePathStyle: true,
      credentials: LOCAL_ACCESS_KEY,
    },
  });
  for (const Bucket of ['papers', 'others']) await client.send(new CreateBucketCommand({ Bucket }));
  scans = makeObjectScans(model, {
    s3: engine.endpoint,
    sendToQueue: (queue, body) =>
      Promise.resolve(void sent.push({ queue, said: JSON.parse(body) as Record<string, unknown> })),
  });
});
afterAll(async () => {
  await scans.close();
  client.destroy();
  await engine.close();
  rmSync(directory, { recursive: true, force: true });
});

const put = async (Bucket: string, Key: string, Body: string) => {
  await client.send(new PutObjectCommand({ Bucket, Key, Body }));
  for (const event of events.splice(0)) await scans.take(event);
  return sent.splice(0);
};
const tagOf = async (Key: string) =>
  (await client.send(new GetObjectTaggingCommand({ Bucket: 'papers', Key }))).TagSet;

test('a clean object is tagged, and the rule’s queue is told', async () => {
  const [told, ...more] = await put('papers', 'a/b c', 'a text');
  expect(more).toEqual([]);
  expect(told).toMatchObject({
    queue: QUEUE,
    said: {
      'detail-type': 'GuardDuty Malware Protection Object Scan Result',
      detail: {
        s3ObjectDetails: { bucketName: 'papers', objectKey: 'a/b c' },
        scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
      },
    },
  });
  expect(await tagOf('a/b c')).toEqual([{ Key: 'GuardDutyMalwareScanStatus', Value: 'NO_THREATS_FOUND' }]);
});

test('the test file of all scanners is found wherever it stands', async () => {
  const [told] = await put('papers', 'bad', `before ${EICAR} after`);
  expect(told?.said).toMatchObject({ detail: { scanResultDetails: { scanResultStatus: 'THREATS_FOUND' } } });
  expect(await tagOf('bad')).toEqual([{ Key: 'GuardDutyMalwareScanStatus', Value: 'THREATS_FOUND' }]);
});

test('nothing is said about other buckets', async () => {
  expect(await put('others', 'a', EICAR)).toEqual([]);
});
