import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDocx, aPdf, aScan } from '#test/builders/portal-papers.ts';
import { aContent, openPortalTown, type PortalTown } from '#test/builders/portal-town.ts';
import { takeInFile } from './reactions/take-in-file.ts';
import { downloadGuidance } from './use-cases/download-guidance.ts';
import { fetchPortalFile } from './use-cases/fetch-portal-file.ts';
import { publishDocument } from './use-cases/publish-document.ts';
import { readGuidance } from './use-cases/read-guidance.ts';
import { restoreDocument } from './use-cases/restore-document.ts';
import { saveDocument } from './use-cases/save-document.ts';
import { searchPortal } from './use-cases/search-portal.ts';
import { withdrawDocument } from './use-cases/withdraw-document.ts';

let town: PortalTown;
let search: ReturnType<typeof searchPortal>;
beforeAll(async () => {
  town = await openPortalTown();
  search = searchPortal(town.table);
});
afterAll(() => town.close());

const found = async (q: string, more: object = {}) => {
  const { body } = await town.visit(search, { q, ...more });
  return (body as { hits: { id: string }[] }).hits.map(({ id }) => id);
};
const download = async (documentId: string) => {
  const { status, location } = await town.visit(downloadGuidance(town.table, town.files), { documentId });
  return status === 303 && location !== undefined ? fetch(location) : undefined;
};
const bytesOf = async (reply: Response | undefined) =>
  Buffer.from(reply ? await reply.arrayBuffer() : new ArrayBuffer(0));

describe('a document', () => {
  test('is found and downloaded by everyone once it is published, and not before', async () => {
    const { documentId } = await town.write(aContent({ title: 'Søvn og skærm' }));
    const paper = await aPdf({ lines: ['Om kaninhuller i børnehaven, og hvem man spørger.'] });
    await town.upload(documentId, paper, 'Søvn "nu".PDF');
    expect(await town.publish(documentId)).toMatchObject({ code: 'document-not-ready' });
    await town.takeIn();
    expect((await town.read(documentId)).file).toMatchObject({ state: 'ready', type: 'pdf', findings: [] });
    expect(await found('kaninhul')).toEqual([]);
    expect((await town.visit(readGuidance(town.table), { documentId })).status).toBe(404);
    expect(await town.publish(documentId)).toMatchObject({ ok: true, value: { published: 1 } });
    for (const words of ['kaninhul', 'soevn', 'sovn skaerm', 'børnehave', 'barnets 133'])
      expect(await found(words), words).toContain(documentId);
    const got = await download(documentId);
    expect(got?.headers.get('content-type')).toBe('application/pdf');
    expect(got?.headers.get('content-disposition')).toContain(`filename*=UTF-8''S%C3%B8vn%20%20nu.pdf`);
    expect((await bytesOf(got)).equals(paper)).toBe(true);
  });

  test('is replaced by a new version, and an older one comes back whole', async () => {
    const { documentId } = await town.write(aContent({ title: 'Madpakken' }));
    const [first, second] = [await aPdf({ title: 'Første' }), await aPdf({ title: 'Anden' })];
    await town.upload(documentId, first);
    await town.takeIn();
    await town.publish(documentId);
    await town.upload(documentId, second);
    await town.takeIn();
    // Until it is published, everyone gets the first.
    expect((await (await download(documentId))?.arrayBuffer())?.byteLength).toBe(first.length);
    expect(await town.publish(documentId, { note: 'Nye priser' })).toMatchObject({
      ok: true,
      value: { published: 2 },
    });
    expect((await bytesOf(await download(documentId))).equals(second)).toBe(true);
    const { version } = (await town.read(documentId)).document;
    const back = { documentId, number: 1, version };
    expect(await town.ask(restoreDocument(town.table), back)).toMatchObject({
      ok: true,
      value: { published: 3 },
    });
    expect((await bytesOf(await download(documentId))).equals(first)).toBe(true);
    const shown = await town.visit(readGuidance(town.table), { documentId });
    expect(shown.body).toMatchObject({
      number: 3,
      earlier: [{ number: 2, note: 'Nye priser' }, { number: 1 }],
    });
    expect(JSON.stringify(shown.body)).not.toContain('Adam');
  });

  test('is gone for everyone at once when it is withdrawn, and back as it was', async () => {
    const { documentId } = await town.write(aContent({ title: 'Tudekiks', text: 'Om at savne.' }));
    await town.publish(documentId);
    const withdraw = async (withdrawn: boolean) => {
      const { version } = (await town.read(documentId)).document;
      return town.ask(withdrawDocument(town.table), { documentId, version, withdrawn });
    };
    expect(await withdraw(true)).toMatchObject({ ok: true, value: { withdrawn: true } });
    expect([
      await found('tudekiks'),
      (await town.visit(readGuidance(town.table), { documentId })).status,
    ]).toEqual([[], 404]);
    expect(await withdraw(false)).toMatchObject({ ok: true });
    expect(await found('tudekiks')).toEqual([documentId]);
  });

  test('is shown inside of its dates only', async () => {
    const write = async (title: string, dates: object) => {
      const { documentId } = await town.write(aContent({ title, text: 'x', ...dates }));
      await town.publish(documentId);
      return documentId;
    };
    const over = await write('Klodshans over', { validUntil: '2020-01-01' });
    await write('Klodshans siden', { validFrom: '2999-01-01' });
    const now = await write('Klodshans nu', { validFrom: '2020-01-01', validUntil: '2999-01-01' });
    expect(await found('klodshans')).toEqual([now]);
    expect((await town.visit(readGuidance(town.table), { documentId: over })).status).toBe(404);
  });

  test('saved over what another has saved is refused with what stands; repeated, it is answered as before', async () => {
    const { documentId } = await town.write();
    const save = (version: number, title: string) =>
      town.ask(saveDocument(town.table), { documentId, version, content: aContent({ title }) });
    expect(await save(1, 'Min')).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await save(1, 'Min')).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await save(1, 'Din')).toMatchObject({
      code: 'changed-meanwhile',
      current: { content: { title: 'Min' } },
    });
  });

  test('brought back in one window is not told to be published in the other, where something else was written', async () => {
    const { documentId } = await town.write(aContent({ text: 'Første udgave.' }));
    await town.publish(documentId);
    await town.wanted(saveDocument(town.table), {
      documentId,
      version: 2,
      content: aContent({ text: 'Anden.' }),
    });
    const seen = { documentId, version: 3 };
    expect(await town.ask(restoreDocument(town.table), { ...seen, number: 1 })).toMatchObject({ ok: true });
    const published = await town.ask(publishDocument(town.table), seen);
    expect(published).toMatchObject({
      code: 'changed-meanwhile',
      current: { content: { text: 'Første udgave.' } },
    });
  });

  test('goes out without its file once an editor has taken it away', async () => {
    const { documentId } = await town.write(aContent({ title: 'Kun tekst', text: 'Det hele står her.' }));
    await town.upload(documentId, await aPdf());
    await town.takeIn();
    await town.publish(documentId);
    const { version, content } = (await town.read(documentId)).document;
    await town.wanted(saveDocument(town.table), { documentId, version, content, withoutFile: true });
    expect((await town.read(documentId)).file).toBeUndefined();
    expect((await download(documentId))?.status).toBe(200);
    expect(await town.publish(documentId)).toMatchObject({ ok: true, value: { published: 2 } });
    expect(await download(documentId)).toBeUndefined();
  });

  test('is for those who edit the portal to write', async () => {
    const input = { documentId: 'of-a-leader', version: 0, content: aContent() };
    expect(await town.ask(saveDocument(town.table), input, 'leader')).toMatchObject({
      code: 'not-permitted',
    });
    const { documentId } = await town.write();
    expect(await town.ask(publishDocument(town.table), { documentId, version: 1 }, 'leader')).toMatchObject({
      code: 'not-permitted',
    });
  });
});

describe('a file', () => {
  test.each([
    ['THREATS_FOUND', 'infected'],
    ['SKIPPED', 'not-scanned'],
    ['UNSUPPORTED', 'not-scanned'],
  ])('of which the scan says %s is never handed out', async (status, problem) => {
    const { documentId } = await town.write();
    const fileId = await town.upload(documentId, await aPdf());
    await town.takeIn(status);
    expect((await town.read(documentId)).file).toMatchObject({ state: 'refused', problem });
    expect(await town.publish(documentId)).toMatchObject({ code: 'document-not-ready' });
    const fetched = await town.ask(fetchPortalFile(town.table, town.files), { documentId, fileId });
    expect(fetched).toMatchObject({ code: 'document-not-ready' });
  });

  test('put again after the look is not the one that is handed out; the result may come twice', async () => {
    const { documentId } = await town.write();
    const clean = await aPdf();
    const other = Buffer.alloc(clean.length, 'x');
    const fileId = await town.upload(documentId, clean, 'a.pdf', 'twice-put-file');
    const messages = town.scanned();
    for (const message of [...messages, ...messages]) await takeInFile(town, message);
    await town.publish(documentId);
    const key = `0899/${documentId}/${fileId}`;
    const { url, headers } = await town.files.offerUpload(key, other.length);
    await fetch(url, { method: 'PUT', headers, body: other });
    await town.takeIn();
    expect((await bytesOf(await download(documentId))).equals(clean)).toBe(true);
  });

  test.each([
    ['a page of HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-type'],
    ['a program', Buffer.from('MZ\u0090\u0000 program'), 'unknown-type'],
    ['a PDF that breaks off', Buffer.from('%PDF-1.7\nnothing more'), 'unreadable'],
  ])('that is %s is refused whatever its name', async (_, bytes, problem) => {
    const { documentId } = await town.write();
    await town.upload(documentId, bytes, 'vejledning.pdf');
    await town.takeIn();
    expect((await town.read(documentId)).file).toMatchObject({ state: 'refused', problem });
  });

  test('that no screen reader can read goes out with a reason only', async () => {
    const { documentId } = await town.write();
    await town.upload(documentId, await aScan());
    await town.takeIn();
    expect((await town.read(documentId)).file?.findings).toContain('pdf-no-text');
    expect(await town.publish(documentId)).toMatchObject({ code: 'not-everyone-can-read' });
    expect(
      await town.publish(documentId, { reason: 'Original fra 1962, læses op ved henvendelse.' }),
    ).toMatchObject({ ok: true });
  });

  test('in Word’s format tells what is missing, and how often', async () => {
    const { documentId } = await town.write();
    const picture = '<w:p><wp:inline><wp:docPr id="1" name="Billede"/></wp:inline></w:p>';
    const table = '<w:tbl><w:tr/><w:tr/></w:tbl>';
    await town.upload(
      documentId,
      aDocx(`<w:p><w:t>Hej</w:t></w:p>${picture}${picture}${table}`),
      'brev.docx',
    );
    await town.takeIn();
    const { file } = await town.read(documentId);
    expect(file).toMatchObject({
      state: 'ready',
      type: 'docx',
      counts: { 'no-alternative-text': 2, 'no-table-headers': 1 },
    });
    expect(file?.findings.toSorted()).toEqual([
      'no-alternative-text',
      'no-headings',
      'no-language',
      'no-table-headers',
      'no-title',
    ]);
  });
});
