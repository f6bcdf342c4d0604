import { beforeAll, describe, expect, test } from 'vitest';
import { aJpeg } from '#test/builders/jpeg.ts';
import { readPdf, type ReadPdf } from '#test/builders/read-pdf.ts';
import type { Block } from '../domain/blocks.ts';
import { openFonts } from './fonts.ts';
import { pdfFrom } from './pdf-file.ts';

const names = ['Łukasz Wójcik', 'Şükrü Yıldız', 'Олена Шевченко', 'Σοφία', 'Nguyễn Thị', 'Đorđe Čović'];
const arabic = 'محمد العلي';
const long = 'Der var engang et barn (med æøå) og en bakke \\ bag huset. '.repeat(90);
const blocks: Block[] = [
  { kind: 'H1', text: 'Det, der står' },
  { kind: 'P', text: long },
  { kind: 'H2', text: 'Navne' },
  ...names.map((text): Block => ({ kind: 'P', text })),
  { kind: 'P', text: `Hun hedder ${arabic} og er tre år` },
  {
    kind: 'table',
    title: 'Hvem der har set',
    head: ['Hvornår', 'Hvem'],
    widths: [1, 3],
    rows: Array.from({ length: 80 }, (_, index) => [
      `linje ${index}`,
      index === 3 ? `${arabic}\nLærer` : 'Ellen',
    ]),
  },
  { kind: 'H2', text: 'Slut' },
  { kind: 'picture', jpeg: aJpeg(600, 800).toString('base64'), alt: 'Barnets tegning af en bakke' },
  { kind: 'picture', jpeg: Buffer.from('intet billede').toString('base64'), alt: 'Et billede, der gik tabt' },
];
const made = async (language: string) =>
  pdfFrom(
    {
      ...{ title: 'Indsigt', language, madeAt: '2026-11-21T08:00:00.000Z', blocks },
      page: (number, of) => `Side ${number} af ${of}`,
    },
    await openFonts(),
  );
let file: Buffer;
let read: ReadPdf;
beforeAll(async () => {
  file = await made('da');
  read = await readPdf(file);
});

describe('a PDF', () => {
  test.each(names)('gives back the letters of %s', (name) => {
    expect(read.text).toContain(name);
  });

  test('sets two words that are read from the right in their own order, and goes on after them', () => {
    const lines = read.text.replaceAll('\u00a0', ' ');
    expect(lines).toContain(arabic);
    expect(lines).toContain(' og er tre år');
    const readOut = Buffer.from(`Hun hedder ${arabic} og er tre år`, 'utf16le').swap16();
    expect(file.includes(readOut)).toBe(true);
  });

  test('says its language and its title, and that it is tagged for everybody (PDF/UA)', async () => {
    expect(read).toMatchObject({ language: 'da', title: 'Indsigt', isTagged: true });
    expect((await readPdf(await made('en'))).language).toBe('en');
    expect(file.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file.toString('latin1')).toMatch(/\/DisplayDocTitle true/);
  });

  test('has its headings, paragraphs and tables as such, and no text outside them but page numbers', () => {
    const counted = Object.groupBy(read.roles, (role) => role);
    expect(counted['H1']).toHaveLength(1);
    expect(counted['H2']).toHaveLength(2);
    expect(counted['TH']).toHaveLength(2);
    // A paragraph that goes on over the page is read on both.
    expect(counted['P']?.length).toBeGreaterThanOrEqual(names.length + 2);
    expect(counted['TD']).toHaveLength(160);
  });

  test('has a picture with its words, and in its place the words alone where there is none to draw', () => {
    expect(read.roles.filter((role) => role === 'Figure')).toHaveLength(1);
    const alt = Buffer.from('Barnets tegning af en bakke', 'latin1');
    expect(file.includes(alt)).toBe(true);
    expect(file.toString('latin1')).toMatch(
      /\/Subtype \/Image[^>]*\/Width 600[^>]*\/Height 800|\/Width 600\s*\/Height 800/,
    );
    expect(read.text).toContain('Et billede, der gik tabt');
    expect(read.text).toContain('Slut');
  });

  test('numbers its pages and leaves none empty', () => {
    expect(read.pages.length).toBeGreaterThan(3);
    read.pages.forEach((text, index) => {
      expect(text).toContain(`Side ${index + 1} af ${read.pages.length}`);
      expect(text.length).toBeGreaterThan(30);
    });
  });

  test('loses no line of a long text or of a table', () => {
    const words = read.text.replace(/Side \d+ af \d+/g, '').replace(/\s+/g, ' ');
    expect(words).toContain(long.trim());
    for (let index = 0; index < 80; index += 1) expect(words).toContain(`linje ${index}`);
  });

  test('has the letters it uses within, and no more of the font', () => {
    const text = file.toString('latin1');
    expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(text).not.toContain('/Helvetica');
    expect(file.length).toBeLessThan(250_000);
  });
});
