import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { night, openRecordArchive, type RecordArchive } from '#test/builders/record-archive.ts';
import { report } from './audit/report.ts';
import type { RecordVerified } from './audit/verify-record.ts';
import { addRecord } from './store/record-store.ts';

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
const breaks = (verified: RecordVerified) =>
  verified.days.flatMap(({ date, findings }) => findings.map(({ kind }) => `${date} ${kind}`));

describe('the verification', () => {
  beforeEach(async () => {
    await all.reads(tenant, '2026-11-20', 100);
    await all.reads(tenant, '2026-11-21', 10);
    await all.runExport(tenant, '2026-11-22');
    await all.reads(tenant, '2026-11-24', 3);
  });

  test('finds a whole record whole, and says how much there is', async () => {
    const verified = await all.verify(tenant);
    expect(verified).toMatchObject({ ok: true, unchained: [], waiting: 0, earlier: 0 });
    const lines = [...report(verified)].join('\n');
    expect(lines).toContain('2026-11-20  100 lines, 2 pages, in the archive: ok');
    expect(lines).toContain('2026-11-24  3 lines, 1 page, not in the archive yet: ok');
    expect(lines).toContain('The record is whole.');
  });

  test('finds a line that was altered', async () => {
    const [line] = await all.linesOf(tenant, '2026-11-20');
    await all.table.put({ Item: { ...line, actorId: 'someone-else' } });
    expect(breaks(await all.verify(tenant))).toEqual(['2026-11-20 line-altered']);
    expect([...report(await all.verify(tenant))].join('\n')).toContain('THE RECORD IS BROKEN');
  });

  test('finds a line that was deleted', async () => {
    const [line] = await all.linesOf(tenant, '2026-11-21');
    await all.table.batchWrite([
      { delete: { pk: partition(tenant, 'record', 'child', 'child-2026-11-21'), sk: String(line?.['sk']) } },
    ]);
    expect(breaks(await all.verify(tenant))).toEqual(['2026-11-21 line-missing']);
  });

  test('finds a line that was added past the chain', async () => {
    const [line] = await all.linesOf(tenant, '2026-11-21');
    await all.table.put({ Item: { ...line, sk: '2026-11-21T08:00:00.000Z#addedlater' } });
    const verified = await all.verify(tenant);
    expect(verified.unchained).toHaveLength(1);
    expect(verified.ok).toBe(false);
  });

  test('lets lines of the last hour wait', async () => {
    await addRecord(all.table, {
      ...{ tenant, at: '2026-11-24T12:00:00.000Z', actorId: 'staff-one', side: 'staff' },
      ...{ word: 'child.read', outcome: 'asked', about: { kind: 'child', id: 'child-late' } },
    });
    expect(await all.verify(tenant, new Date('2026-11-24T12:30:00.000Z'))).toMatchObject({
      ok: true,
      waiting: 1,
    });
    expect(await all.verify(tenant, new Date('2026-11-24T13:30:00.000Z'))).toMatchObject({ ok: false });
  });

  const page = (date: string, sk: string) => ({ pk: partition(tenant, 'chain', date), sk });
  test('finds a link that was altered along with its line', async () => {
    const stored = await all.table.get(page('2026-11-20', '000001'));
    const links = (stored?.['links'] as { a: string }[]).map((link, index) =>
      index === 7 ? { ...link, a: 'someone-else' } : link,
    );
    await all.table.put({ Item: { ...stored, links } });
    expect(breaks(await all.verify(tenant))).toEqual(['2026-11-20 page-altered']);
  });

  test('finds a page that was taken out', async () => {
    await all.table.batchWrite([{ delete: page('2026-11-20', '000001') }]);
    expect(breaks(await all.verify(tenant))).toContain('2026-11-20 page-missing');
  });

  test('finds a day that was taken out with all its pages', async () => {
    await all.table.batchWrite([
      { delete: page('2026-11-21', '000001') },
      { delete: { pk: partition(tenant, 'chain-days'), sk: '2026-11-21' } },
    ]);
    expect(breaks(await all.verify(tenant))).toEqual(['2026-11-24 page-does-not-follow']);
  });

  test('finds that the last day was taken out', async () => {
    await all.table.batchWrite([
      { delete: page('2026-11-24', '000001') },
      { delete: { pk: partition(tenant, 'chain-days'), sk: '2026-11-24' } },
    ]);
    expect(await all.verify(tenant)).toMatchObject({ ok: false, headBroken: '2026-11-24' });
  });

  test('finds a day made anew from the first line to the last, by the archive', async () => {
    await all.table.update({
      Key: { pk: partition(tenant, 'chain-days'), sk: '2026-11-21' },
      UpdateExpression: 'SET exported.sha256 = :other',
      ExpressionAttributeValues: { ':other': 'made-up' },
    });
    expect(breaks(await all.verify(tenant))).toEqual(['2026-11-21 export-altered']);
  });

  test('finds that a day never came into the archive', async () => {
    expect(breaks(await all.verify(tenant, night('2026-11-26')))).toEqual(['2026-11-24 export-missing']);
  });

  test('looks only at the days asked for', async () => {
    const [line] = await all.linesOf(tenant, '2026-11-20');
    await all.table.put({ Item: { ...line, actorId: 'someone-else' } });
    expect(await all.verify(tenant, undefined, { from: '2026-11-21' })).toMatchObject({ ok: true });
    expect(await all.verify(tenant, undefined, { to: '2026-11-20' })).toMatchObject({ ok: false });
  });
});
