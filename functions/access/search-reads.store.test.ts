import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { searchReads as SearchReads } from '#shared/access/search-reads.contract.ts';
import type { OutputOf } from '#shared/contract.ts';
import { partition } from '#functions/kernel/keys.ts';
import { askingAs, openReaders, readAbout, type Readers } from '#test/builders/record-readers.ts';
import { openGate } from './index.ts';
import { searchReads } from './use-cases/search-reads.ts';

const tenant = '0899';
let opened: Readers;
beforeAll(async () => {
  opened = await openReaders();
});
afterAll(() => opened.close());

describe('the search', () => {
  const search = async (input: object, actorId = 'admin') => {
    const end = await searchReads(opened.table).answer(
      openGate(opened.table),
      { from: '2026-11-01', to: '2026-11-20', ...input },
      askingAs(actorId),
    );
    return end as { ok: boolean } & { value: OutputOf<typeof SearchReads> };
  };
  const times = (end: { value: OutputOf<typeof SearchReads> }) =>
    end.value.reads.map((read) => read.at.slice(5, 13));

  test('finds all of a time, by the calendar in Denmark', async () => {
    const found = await search({ from: '2026-11-13', to: '2026-11-13' });
    expect(times(found)).toEqual(['11-13T12', '11-13T11', '11-13T10']);
    expect(times(await search({ from: '2026-11-14', to: '2026-11-14' }))).toEqual(['11-13T23']);
    expect(found.value.reads[0]?.about).toEqual({ kind: 'child', id: readAbout.id, name: 'Bo Prøve' });
  });

  test('finds what one person asked for', async () => {
    const found = await search({ actor: { id: 'leader', side: 'staff' } });
    expect(times(found)).toEqual(['11-13T10', '11-10T12', '11-10T11']);
    expect(found.value.reads[0]).toMatchObject({ actorName: 'Lis Prøve', as: [{ role: 'leader' }] });
    const ofChild = await search({ actor: { id: 'leader', side: 'staff' }, childId: 'child-two' });
    expect(ofChild.value.reads).toEqual([]);
  });

  test('finds what was asked about a child, by purpose and by end', async () => {
    const { id: childId } = readAbout;
    expect(times(await search({ childId, purposes: ['protection'] }))).toEqual(['11-10T12']);
    expect(times(await search({ childId, outcome: 'refused' }))).toEqual(['11-13T12']);
    expect(times(await search({ childId, outcome: 'asked' }))).not.toContain('11-13T12');
    expect(times(await search({ outcome: 'asked' }))).not.toContain('11-13T12');
    expect((await search({ childId: 'nobody-here' })).value.reads).toEqual([]);
  });

  test('goes on page by page in each way of searching', async () => {
    const actor = { id: 'staff', side: 'staff' as const };
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute)).toISOString();
    for (let minute = 0; minute < 230; minute += 1)
      await opened.note({ at: at(minute), who: 'staff', id: 'child-two' });
    await opened.table.put({
      Item: { pk: partition(tenant, 'child', 'child-two'), sk: 'profile', ...readAbout, id: 'child-two' },
    });
    await opened.chain('child-two');
    for (const by of [{ actor }, { childId: 'child-two' }, {}]) {
      const places: string[] = [];
      let before: string | undefined;
      do {
        const found = await search({
          from: '2026-11-20',
          to: '2026-11-20',
          ...by,
          ...(before && { before }),
        });
        places.push(...found.value.reads.map((read) => read.place));
        before = found.value.next;
      } while (before !== undefined);
      expect([places.length, new Set(places).size]).toEqual([230, 230]);
    }
  });

  test('is for administrators, and is recorded about whom it asks', async () => {
    expect(await search({}, 'leader')).toEqual({ ok: false, code: 'not-permitted' });
    await search({ actor: { id: 'staff', side: 'staff' } });
    const lines = await opened.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(tenant, 'record', 'person', 'staff') },
    });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line['word'] === 'reads.searched')).toBe(true);
  });
});
