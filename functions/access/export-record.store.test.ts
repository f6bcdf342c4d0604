import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRecordArchive, type RecordArchive } from '#test/builders/record-archive.ts';
import type { Archive } from './store/archive.ts';
import { listDays } from './store/chain-store.ts';

let all: RecordArchive;
beforeAll(async () => {
  all = await openRecordArchive();
});
afterAll(() => all.close());
let number = 0;
let tenant: string;
beforeEach(() => {
  number += 1;
  tenant = `1${String(number).padStart(3, '0')}`;
});

describe('the export', () => {
  test('takes the days that have passed, missed ones too, once each', async () => {
    await all.reads(tenant, '2026-11-20', 3);
    await all.reads(tenant, '2026-11-21', 100);
    await all.reads(tenant, '2026-11-23', 2);
    expect(await all.runExport(tenant, '2026-11-23')).toEqual([{ tenant, days: 2, lines: 103 }]);
    expect(await all.runExport(tenant, '2026-11-23')).toEqual([{ tenant, days: 0, lines: 0 }]);
    expect(await all.runExport(tenant, '2026-11-24')).toEqual([{ tenant, days: 1, lines: 2 }]);
    expect((await all.verify(tenant)).ok).toBe(true);
  });

  test('stopped between the file and the note of it is finished by the next, with the same file', async () => {
    await all.reads(tenant, '2026-11-20', 5);
    const dies: Archive = {
      ...all.archive,
      async put(key, bytes) {
        await all.archive.put(key, bytes);
        throw new Error('killed');
      },
    };
    await expect(all.runExport(tenant, '2026-11-21', dies)).rejects.toThrow('killed');
    expect(await all.runExport(tenant, '2026-11-21')).toEqual([{ tenant, days: 1, lines: 5 }]);
    const { Versions = [] } = await all.s3.send(
      new ListObjectVersionsCommand({ Bucket: all.bucket, Prefix: `${tenant}/` }),
    );
    expect(Versions).toHaveLength(1);
    expect((await all.verify(tenant)).ok).toBe(true);
  });

  test('says so when something else stands where the day should', async () => {
    await all.reads(tenant, '2026-11-20', 1);
    await all.s3.send(
      new PutObjectCommand({ Bucket: all.bucket, Key: `${tenant}/2026-11-20.ndjson.gz`, Body: 'other' }),
    );
    await expect(all.runExport(tenant, '2026-11-21')).rejects.toThrow('another account');
    expect((await listDays(all.table, tenant))[0]?.exported).toBeUndefined();
  });

  test('cannot be removed from the archive, and what covers it is seen through', async () => {
    await all.reads(tenant, '2026-11-20', 4);
    await all.runExport(tenant, '2026-11-21');
    const Key = `${tenant}/2026-11-20.ndjson.gz`;
    const { Versions = [] } = await all.s3.send(
      new ListObjectVersionsCommand({ Bucket: all.bucket, Prefix: Key }),
    );
    const VersionId = Versions[0]?.VersionId;
    await expect(
      all.s3.send(new DeleteObjectCommand({ Bucket: all.bucket, Key, VersionId })),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(
      all.s3.send(
        new DeleteObjectCommand({ Bucket: all.bucket, Key, VersionId, BypassGovernanceRetention: true }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await all.s3.send(new PutObjectCommand({ Bucket: all.bucket, Key, Body: 'a forged day' }));
    await all.s3.send(new DeleteObjectCommand({ Bucket: all.bucket, Key }));
    expect((await all.verify(tenant)).ok).toBe(true);
  });
});
