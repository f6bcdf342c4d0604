import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysFrom } from '#functions/kernel/municipality-keys.ts';
import { aGate, anAdministrator, asking } from '#test/builders/people-asking.ts';
import { openTestRoster } from '#test/builders/people-import.ts';
import { aSchool } from '#test/builders/people-snapshot.ts';
import { wholeTable } from '#test/builders/table-faults.ts';
import { openTestTable, type TestTable } from '#test/builders/table.ts';
import { listImports } from './use-cases/list-imports.ts';
import { uploadImport } from './use-cases/upload-import.ts';

const keys = keysFrom(Buffer.alloc(32, 7), '0899');
const offered = { url: 'https://bucket.example/put', headers: {} };

describe('an upload', () => {
  let opened: TestTable;
  const keysOffered: string[] = [];
  beforeAll(async () => {
    opened = await openTestTable();
  });
  afterAll(() => opened.close());

  const offer = (importId: string, gate = aGate(anAdministrator)) =>
    uploadImport(opened.table, {
      offerUpload: (key) => {
        keysOffered.push(key);
        return Promise.resolve(offered);
      },
    }).answer(gate, { importId, fileName: 'Freja Holm 4A.xml', bytes: 100 }, asking);
  const imports = async () => {
    const reply = await listImports(opened.table).answer(aGate(anAdministrator), {}, asking);
    if (!reply.ok) throw new Error(reply.code);
    return (reply.value as { imports: { id: string; fileName: string; state: string }[] }).imports;
  };

  test('is offered at a place that does not hold the file’s name', async () => {
    expect(await offer('upload-1')).toEqual({ ok: true, value: offered });
    expect(await offer('upload-1')).toEqual({ ok: true, value: offered });
    expect(keysOffered).toEqual(['0899/upload-1.xml', '0899/upload-1.xml']);
    expect(await imports()).toMatchObject([
      { id: 'upload-1', fileName: 'Freja Holm 4A.xml', state: 'offered' },
    ]);
  });

  test('becomes the import that was offered once the file is there', async () => {
    const roster = openTestRoster(opened.table, keys);
    roster.drop(aSchool(), '0899/upload-1.xml');
    await roster.work();
    expect(await imports()).toMatchObject([{ id: 'upload-1', state: 'done' }]);
  });

  test('for which no file ever comes is gone after a day; with its file it is kept for 395', async () => {
    await offer('upload-never');
    const kept = async (pattern: RegExp) => {
      const items = [...(await wholeTable(opened.client)).values()];
      const found = items.filter((item) => pattern.test(`${String(item['pk'])} ${String(item['sk'])}`));
      return found.map((item) => (Number(item['ttl']) * 1000 - Date.parse(asking.now)) / 86_400_000);
    };
    expect(await kept(/^0899#import(s|-times) .*upload-never$/)).toEqual([1, 1]);
    expect(await kept(/^0899#import(s|-times) .*upload-1$/)).toEqual([395, 395]);
    expect(await kept(/^0899#import#upload-1 changes/)).toEqual([395]);
    const roster = openTestRoster(opened.table, keys);
    const { id } = await roster.takeIn(aSchool({ regnr: '899002' }));
    expect(await kept(new RegExp(`^0899#import(s|-times) .*${id}$|^0899#import#${id} `))).toEqual([
      395, 395, 395,
    ]);
  });

  test('of other content to the same place is an import of its own, and the place is not offered again', async () => {
    const roster = openTestRoster(opened.table, keys);
    roster.drop(aSchool({ exportedAt: '2026-10-02T04:00:00' }), '0899/upload-1.xml');
    await roster.work();
    expect((await imports()).map((one) => one.state).sort()).toEqual([
      'done',
      'done',
      'offered',
      'unchanged',
    ]);
    expect(await offer('upload-1')).toMatchObject({ code: 'changed-meanwhile' });
  });

  test('is for administrators', async () => {
    const leader = aGate({ role: 'leader', unitId: '899001', from: '2026-01-01' });
    expect(await offer('upload-2', leader)).toMatchObject({ code: 'not-permitted' });
    expect((await imports()).some((one) => one.id === 'upload-2')).toBe(false);
  });

  test('outside every municipality is nobody’s import', async () => {
    const roster = openTestRoster(opened.table, keys);
    const before = (await imports()).length;
    roster.drop(aSchool(), 'stray.xml');
    roster.drop(aSchool(), '0899/notes.txt');
    await roster.work();
    expect(await imports()).toHaveLength(before);
  });
});
