import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { verifyRecord, type RecordVerified } from '#functions/access/audit/verify-record.ts';
import { keepRecord } from '#functions/access/reactions/keep-record.ts';
import { exportRecord } from '#functions/access/steps/export-record.ts';
import { scanLines } from '#functions/access/store/all-lines.ts';
import { openArchive, type Archive } from '#functions/access/store/archive.ts';
import { addRecord } from '#functions/access/store/record-store.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startS3 } from '#local/s3/start.ts';
import { openTestTable } from './table.ts';

const Bucket = 'record';

/** A table and a locked bucket, and what goes on between them, day by day. */
export interface RecordArchive {
  table: Table;
  s3: S3Client;
  archive: Archive;
  bucket: string;
  /** Records so many reads of a child of its own at nine, and lets the reaction take them at once. */
  reads(tenant: string, date: string, count: number): Promise<void>;
  linesOf(tenant: string, date: string): Promise<Item[]>;
  /** What the schedule starts in the night of the date. */
  runExport(tenant: string, date: string, to?: Archive): ReturnType<typeof exportRecord>;
  verify(tenant: string, now?: Date, span?: { from?: string; to?: string }): Promise<RecordVerified>;
  close(): Promise<void>;
}

export const night = (date: string) => new Date(`${date}T02:30:00.000Z`);

export async function openRecordArchive(): Promise<RecordArchive> {
  const opened = await openTestTable();
  const { table, client } = opened;
  const directory = await mkdtemp(join(tmpdir(), 'archive-'));
  const engine = await startS3({ directory, clock: openClock() });
  const s3 = new S3Client({
    endpoint: engine.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    forcePathStyle: true,
  });
  await makeLockedBucket(s3);
  const archive = openArchive(Bucket, s3);
  const childOf = (date: string) => `child-${date}`;
  const linesOf = (tenant: string, date: string) =>
    table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(tenant, 'record', 'child', childOf(date)) },
    });
  return {
    ...{ table, s3, archive, bucket: Bucket, linesOf },
    async reads(tenant, date, count) {
      const at = `${date}T09:00:00.000Z`;
      for (let index = 0; index < count; index += 1)
        await addRecord(table, {
          ...{ tenant, at, actorId: 'staff-one', side: 'staff', word: 'child.thread-read', outcome: 'asked' },
          about: { kind: 'child', id: childOf(date) },
        });
      const changes = (await linesOf(tenant, date)).map((after): ItemChange => {
        const [pk, sk] = [String(after['pk']), String(after['sk'])];
        return { id: `${pk}/${sk}`, pk, sk, after, expired: false };
      });
      const failed = await keepRecord(table, changes, new Date(`${date}T09:00:05.000Z`));
      if (failed.size > 0) throw new Error('the reaction did not take the lines');
    },
    runExport: (tenant, date, to = archive) => exportRecord(table, to, [tenant], night(date)),
    verify: (tenant, now = night('2026-11-25'), span = {}) =>
      verifyRecord(
        { table, archive, allLines: (of) => scanLines(client, table.name, of), now },
        tenant,
        span,
      ),
    async close() {
      s3.destroy();
      await engine.close();
      await opened.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function makeLockedBucket(s3: S3Client): Promise<void> {
  await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  const rule = { DefaultRetention: { Mode: 'COMPLIANCE' as const, Years: 5 } };
  await s3.send(
    new PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: rule },
    }),
  );
}
