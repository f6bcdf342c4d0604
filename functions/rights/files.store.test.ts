import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShownFileRequest } from '#shared/rights/file-request.ts';
import { fileDocumentSchema } from '#shared/rights/file-document.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { readPdf } from '#test/builders/read-pdf.ts';
import { openRightsTown, type RightsTown } from '#test/builders/rights-town.ts';

const childId = 'barnet';
const about = { childId, fileId: 'indsigt-en' };
let town: RightsTown;
beforeEach(async () => {
  town = await openRightsTown();
});
afterEach(() => town.close());

const listed = async () =>
  (await town.gets<{ files: ShownFileRequest[] }>('adam', 'list-file-requests')).files;
async function made() {
  await town.gets('mother', 'ask-file', about);
  await town.workOff();
  const [request] = await listed();
  if (!request) throw new Error('there is no request');
  return request;
}
const written = (format: string) =>
  [...town.stored].filter(([name]) => name.endsWith(format)).map(([, text]) => text);
const readable = () => readPdf(Buffer.from(written('pdf').at(-1) ?? '', 'latin1'));
const document = () =>
  fileDocumentSchema.parse(
    JSON.parse(Buffer.from(written('json').at(-1) ?? '', 'latin1').toString()).document,
  );

describe('asking to see what stands', () => {
  test('is answered within a month, and asked twice it is one request', async () => {
    const first = await town.gets<ShownFileRequest>('mother', 'ask-file', about);
    expect(first).toMatchObject({ state: 'asked', dueOn: '2026-12-21', childName: 'Freja Prøve' });
    const again = await town.gets<ShownFileRequest>('mother', 'ask-file', { childId, fileId: 'indsigt-to' });
    expect(again.id).toBe(first.id);
    expect(await listed()).toHaveLength(1);
  });

  test('is each parent’s own: the other does not see it', async () => {
    await town.gets('mother', 'ask-file', about);
    expect(await town.gets('father', 'list-files', { childId })).toMatchObject({ files: [] });
    expect(await town.gets('mother', 'list-files', { childId })).toMatchObject({
      files: [{ id: about.fileId }],
    });
    expect(await town.refuses('father', 'ask-file', about)).toBe('changed-meanwhile');
  });

  test('is not for who has no custody, nor for staff', async () => {
    expect(await town.refuses('bonus', 'ask-file', about)).toBe('not-permitted');
    expect(await town.refuses('lisbet', 'ask-file', about)).toBe('not-permitted');
    expect(await town.refuses('ellen', 'list-file-requests')).toBe('not-permitted');
  });
});

describe('the file', () => {
  test('says what the asker may see, in a tagged document and in an open form with its shape', async () => {
    await made();
    expect(document()).toMatchObject({ municipality: 'Tråby Kommune', child: { firstName: 'Freja' } });
    expect(document().entries.map(({ kind }) => kind)).toContain('joint');
    expect(document().reads.length).toBeGreaterThan(0);
    const pdf = await readable();
    expect(pdf).toMatchObject({ isTagged: true, language: 'da', title: 'Indsigt' });
    expect(pdf.text).toContain('Det, der står om Freja Prøve');
    expect(pdf.text).toContain('sagt-opfølgning');
  });

  test('comes in the language that the asker wants to read, around what was written as it was written', async () => {
    await town.gets('mother', 'ask-file', { ...about, language: 'en' });
    await town.workOff();
    const pdf = await readable();
    expect(pdf).toMatchObject({ language: 'en', title: 'Access to information' });
    expect(pdf.text).toContain('What is on file about Freja Prøve');
    expect(pdf.text).toContain('sagt-opfølgning');
    expect(pdf.text).not.toContain('Stamoplysninger');
    expect(document()).toMatchObject({ language: 'en' });
  });

  test('prints the letters of every name', async () => {
    await town.put(aTownChild({ firstName: 'Łucja Олена', lastName: 'Yıldız', version: 2 }));
    await made();
    expect((await readable()).text).toContain('Łucja Олена Yıldız');
  });

  test('leaves out what was written while a stop held, and every word of the stop', async () => {
    await town.put(
      aTownChild({
        stops: [{ id: 'stop-en', from: '2026-10-06T00:00:00.000Z', setBy: 'ellen' }],
        version: 2,
      }),
    );
    await made();
    expect(document().entries.map(({ kind }) => kind)).not.toContain('follow-up');
    expect((await readable()).text).not.toContain('sagt-opf');
    expect(JSON.stringify(document())).not.toContain('stop');
  });

  test('leaves out a protected address', async () => {
    await town.put(aTownChild({ addressProtected: true, version: 2 }));
    await made();
    expect(document().child.address).toBeUndefined();
    expect((await readable()).text).not.toContain('vej 1');
  });

  test('is not made when custody was lost since', async () => {
    await town.gets('mother', 'ask-file', about);
    const guardians = aTownChild().guardians.map((one) => ({ ...one, custody: one.id !== 'mother' }));
    await town.put(aTownChild({ guardians, version: 2 }));
    await town.workOff();
    expect(await listed()).toMatchObject([{ state: 'lapsed' }]);
    expect(town.stored.size).toBe(0);
  });

  test('is the same when its message comes twice', async () => {
    await town.gets('mother', 'ask-file', about);
    town.queued.push(...town.queued);
    await town.workOff();
    expect(await listed()).toMatchObject([{ state: 'made', version: 2 }]);
    expect(town.stored.size).toBe(2);
  });
});

describe('the municipality', () => {
  const withheld = [{ part: 'assessments', law: 'dbl-22-1', why: 'Hensynet til barnet selv vejer tungest' }];

  test('withholds a part by law, and then the file is made without it', async () => {
    const { version } = await made();
    await town.gets('adam', 'prepare-file', { ...about, version, withheld });
    expect(await town.refuses('adam', 'release-file', { ...about, version: version + 1 })).toBe(
      'file-not-made',
    );
    await town.workOff();
    expect(document().entries.map(({ kind }) => kind)).not.toContain('joint');
    expect(document().withheld).toEqual(withheld);
    expect((await readable()).text).toContain('Hensynet til barnet selv');
  });

  test('sends it again when no answer came, and the file is set going once more', async () => {
    const { version } = await made();
    const first = await town.gets('adam', 'prepare-file', { ...about, version, withheld });
    town.queued.splice(0);
    expect(await town.gets('adam', 'prepare-file', { ...about, version, withheld })).toEqual(first);
    expect(town.queued).toMatchObject([{ kind: 'make-file' }]);
    expect(await town.refuses('adam', 'prepare-file', { ...about, version, withheld: [] })).toBe(
      'changed-meanwhile',
    );
  });

  test('looks at it before the family can fetch it', async () => {
    await made();
    expect(await town.gets('adam', 'review-file', { ...about, format: 'pdf' })).toHaveProperty('url');
    expect(await town.refuses('mother', 'fetch-file', { ...about, format: 'pdf' })).toBe('file-not-ready');
    expect(await town.refuses('mother', 'review-file', { ...about, format: 'pdf' })).toBe('not-permitted');
  });

  test('releases it once, and tells the one who asked', async () => {
    const { version } = await made();
    await town.gets('adam', 'release-file', { ...about, version });
    expect(await town.gets('adam', 'release-file', { ...about, version })).toMatchObject({
      version: version + 1,
    });
    const notices = await town.table.query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': '0899#notices#guardian#mother' },
    });
    expect(notices).toMatchObject([{ kind: 'file-ready', path: '/family/children/barnet/rights' }]);
  });

  test('cannot release what has been changed since it was seen', async () => {
    const { version } = await made();
    expect(await town.refuses('adam', 'release-file', { ...about, version: version - 1 })).toBe(
      'changed-meanwhile',
    );
  });
});

describe('a released file', () => {
  const fetch = { ...about, format: 'json' };
  beforeEach(async () => {
    const { version } = await made();
    await town.gets('adam', 'release-file', { ...about, version });
  });

  test('is fetched by the asker alone, for thirty days', async () => {
    expect(await town.gets('mother', 'fetch-file', fetch)).toHaveProperty('url');
    expect(await town.refuses('father', 'fetch-file', fetch)).toBe('not-permitted');
    expect(await town.refuses('mother', 'fetch-file', fetch, '2026-12-21T12:00:00.000Z')).toBeUndefined();
    expect(await town.refuses('mother', 'fetch-file', fetch, '2026-12-22T12:00:00.000Z')).toBe(
      'file-not-ready',
    );
  });

  test('shows the municipality that it was fetched, and when first', async () => {
    expect((await listed())[0]).not.toHaveProperty('fetchedAt');
    await town.gets('mother', 'fetch-file', fetch, '2026-11-22T12:00:00.000Z');
    await town.gets('mother', 'fetch-file', { ...fetch, format: 'pdf' }, '2026-11-23T12:00:00.000Z');
    expect(await listed()).toMatchObject([{ state: 'released', fetchedAt: '2026-11-22T12:00:00.000Z' }]);
  });

  test('is closed, and a new one can be asked for', async () => {
    expect(await town.refuses('adam', 'prepare-file', { ...about, version: 3, withheld: [] })).toBe(
      'file-closed',
    );
    const next = await town.gets<ShownFileRequest>('mother', 'ask-file', { childId, fileId: 'indsigt-to' });
    expect(next).toMatchObject({ id: 'indsigt-to', state: 'asked' });
  });
});
