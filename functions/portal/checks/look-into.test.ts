import { strToU8, zipSync, type Zippable } from 'fflate';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { aDocx, aPdf } from '#test/builders/portal-papers.ts';
import { lookInto } from './look-into.ts';

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]): [string, Zippable[string]] => [name, strToU8(text)]),
    ),
  );
const office = 'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:svg="s" xmlns:table="b"';
const anOdt = (body: string, styles = '') =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${office}><office:body>${body}</office:body></office:document-content>`,
    'styles.xml': `<styles>${styles}</styles>`,
    'meta.xml': '<meta xmlns:dc="d"><dc:title>Søvn</dc:title></meta>',
  });
const locked = (): Promise<Buffer> => {
  const document = new PDFDocument({ userPassword: 'hemmelig', pdfVersion: '1.7' });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))));
  document.text('Ingen ser dette.').end();
  return ended;
};

describe('a PDF', () => {
  test('that everyone can read has nothing to mend, and its words are read', async () => {
    const found = await lookInto(await aPdf({ lines: ['Blåbærgrød til alle.'] }));
    expect(found).toMatchObject({ type: 'pdf', pages: 1, findings: [] });
    expect(typeof found === 'string' ? '' : found.text).toContain('Blåbærgrød');
  });

  test('without tags, language and title is told so', async () => {
    const found = await lookInto(
      await aPdf({ accessible: false, lines: ['En lang nok linje til at være en tekst.', 'Og en til.'] }),
    );
    expect(found).toMatchObject({ findings: ['pdf-not-tagged', 'pdf-no-language', 'pdf-no-title'] });
  });

  test('with a password is told so, and nothing of it is read', async () => {
    expect(await lookInto(await locked())).toMatchObject({ type: 'pdf', text: '', findings: ['pdf-locked'] });
  });
});

describe('a text', () => {
  const styles =
    '<w:style w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style><w:lang w:val="da-DK"/>';
  const heading = '<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>Søvn</w:t></w:r></w:p>';

  test('of Word with headings by whatever name, language, and pictures that are told or decorative has nothing to mend', async () => {
    const told = '<wp:inline><wp:docPr id="1" descr="Et barn sover"/></wp:inline>';
    const decorative =
      '<wp:anchor><wp:docPr id="2"><adec:decorative xmlns:adec="a" val="1"/></wp:docPr></wp:anchor>';
    const table = '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr><w:tr/></w:tbl>';
    const found = await lookInto(aDocx(heading + told + decorative + table, { styles, title: 'Søvn' }));
    expect(found).toMatchObject({
      type: 'docx',
      findings: [],
      text: expect.stringContaining('Søvn') as string,
    });
  });

  test('of OpenDocument is looked into as thoroughly', async () => {
    const good = '<text:h>Søvn</text:h><draw:frame><draw:image/><svg:desc>Et barn</svg:desc></draw:frame>';
    expect(await lookInto(anOdt(good, 'fo:language="da"'))).toMatchObject({ type: 'odt', findings: [] });
    const bad = '<text:p>Søvn</text:p><draw:frame><draw:image/></draw:frame><table:table></table:table>';
    const found = await lookInto(anOdt(bad));
    expect(typeof found === 'string' ? [] : found.findings.toSorted()).toEqual([
      ...['no-alternative-text', 'no-headings', 'no-language', 'no-table-headers'],
    ]);
  });

  test('with a part that is no XML is refused', async () => {
    expect(await lookInto(zip({ '[Content_Types].xml': '', 'word/document.xml': '<w:p>' }))).toBe(
      'unreadable',
    );
  });
});

describe('slides', () => {
  test('are read in their words and pictures', async () => {
    const slide =
      '<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:t>Sammen om søvn</a:t></a:p><p:pic><p:cNvPr id="1" name="x"/></p:pic></p:sld>';
    const found = await lookInto(
      zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '<p/>', 'ppt/slides/slide1.xml': slide }),
    );
    expect(found).toMatchObject({
      type: 'pptx',
      pages: 1,
      counts: { 'no-alternative-text': 1, 'no-title': 1 },
    });
  });
});

describe('what the portal does not take', () => {
  test.each([
    [
      'a document with macros',
      zip({ '[Content_Types].xml': '', 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' }),
    ],
    ['a zip of anything', zip({ 'setup.exe': 'MZ' })],
    ['a page of HTML', strToU8('<!doctype html><p>Hej</p>')],
    ['an empty file', new Uint8Array()],
    ['half a zip', zip({ 'a.txt': 'a' }).subarray(0, 20)],
  ])('%s is known for what it is', async (_, bytes) => {
    expect(await lookInto(bytes)).toBe('unknown-type');
  });

  test('a small file that unfolds to a very large one is refused', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8(''),
      'word/document.xml': new Uint8Array(41_000_000),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await lookInto(bomb)).toBe('unreadable');
  });
});
