import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Block, Readable } from '../domain/blocks.ts';
import type { Fonts } from './fonts.ts';
import { jpegSize } from './jpeg-size.ts';
import { hasRightToLeft, readable } from './right-to-left.ts';

const MARGIN = 56;
/** Where the page's number stands: points above the lower edge. */
const NUMBER_UP = 36;
/** Points between the lines of a text. */
const LINE_GAP = 2;
/** Points a picture is high at the most. */
const PICTURE_HEIGHT = 320;
const CELL = { size: 9, padding: 4 } as const;
const styles = {
  H1: { font: 'bold', size: 20, before: 0 },
  H2: { font: 'bold', size: 14, before: 16 },
  H3: { font: 'bold', size: 11, before: 10 },
  P: { font: 'regular', size: 10, before: 4 },
} as const;

/**
 * The document as a tagged PDF in A4 (PDF/UA-1, ISO 14289-1): its language and title, headings, paragraphs and tables
 * as such, its fonts embedded with the letters that it uses.
 */
export function pdfFrom({ title, language, madeAt, blocks, page }: Readable, fonts: Fonts): Promise<Buffer> {
  const options: PDFKit.PDFDocumentOptions = {
    ...{ size: 'A4', margin: MARGIN, bufferPages: true, pdfVersion: '1.7' },
    ...{ tagged: true, lang: language, displayTitle: true },
    info: { Title: title, CreationDate: new Date(madeAt) },
    // A core font would have its measures read from a file of the library's; the types know a font by its name alone.
    font: '',
  };
  // The types know of no part but those for archives.
  const doc = new PDFDocument(
    Object.assign<typeof options, { subset: string }>(options, { subset: 'PDF/UA' }),
  );
  doc.registerFont('regular', Buffer.from(fonts.regular)).registerFont('bold', Buffer.from(fonts.bold));
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of blocks) add(doc, root, block);
  root.end();
  numberPages(doc, page);
  doc.end();
  return buffer(doc);
}

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc['struct']>;

const bottom = ({ page }: Doc): number => page.height - page.margins.bottom;
const textWidth = ({ page }: Doc): number => page.width - page.margins.left - page.margins.right;

function add(doc: Doc, root: Element, block: Block): void {
  if (block.kind === 'table') {
    addTable(doc, root, block);
    return;
  }
  if (block.kind === 'picture') {
    addPicture(doc, root, block);
    return;
  }
  const { font, size, before } = styles[block.kind];
  doc.font(font).fontSize(size);
  // A heading never stands alone at the foot of a page.
  if (block.kind !== 'P' && doc.y + before + 5 * size > bottom(doc)) doc.addPage();
  else doc.y += before;
  const width = textWidth(doc);
  const text = readable(block.text, width, (line) => doc.widthOfString(line));
  // Drawn letters stand in the order of the eye; read out is what was written.
  const actual = hasRightToLeft(block.text) ? { actual: block.text } : {};
  root.add(
    doc.struct(block.kind, actual, () =>
      doc.text(text, doc.page.margins.left, doc.y, { width, lineGap: LINE_GAP }),
    ),
  );
}

/** A picture no wider than the text, on one page, with its words for who cannot see it. */
function addPicture(doc: Doc, root: Element, { jpeg, alt }: Block & { kind: 'picture' }): void {
  const content = Buffer.from(jpeg, 'base64');
  const size = jpegSize(content);
  if (!size) {
    add(doc, root, { kind: 'P', text: alt });
    return;
  }
  const scale = Math.min(textWidth(doc) / size.width, PICTURE_HEIGHT / size.height, 1);
  const [width, height] = [size.width * scale, size.height * scale];
  doc.y += styles.P.before;
  if (doc.y + height > bottom(doc)) doc.addPage();
  doc.x = doc.page.margins.left;
  // The types know of no box, by which readers' programs find the picture.
  const says = Object.assign<{ alt: string }, { bbox: number[] }>(
    { alt },
    { bbox: [doc.x, doc.y, doc.x + width, doc.y + height] },
  );
  root.add(doc.struct('Figure', says, () => doc.image(content, { width, height })));
}

function addTable(doc: Doc, root: Element, { title, head, widths, rows }: Block & { kind: 'table' }): void {
  const all = widths.reduce((sum, share) => sum + share, 0);
  const columnStyles = widths.map((share) => ({ width: (share / all) * textWidth(doc) }));
  const fitting = (text: string, column: number) =>
    readable(text, (columnStyles[column]?.width ?? 0) - 2 * CELL.padding, (line) => doc.widthOfString(line));
  doc.font('regular').fontSize(CELL.size);
  doc.y += CELL.padding;
  doc.x = doc.page.margins.left;
  const th = { type: 'TH', scope: 'Column', font: { src: 'bold' } } as const;
  doc.table({
    ...{ structParent: root, title, columnStyles },
    defaultStyle: { padding: CELL.padding, border: { top: 0, right: 0, bottom: 0.5, left: 0 } },
    data: [
      head.map((text) => ({ ...th, text })),
      ...rows.map((row) => row.map((text, column) => ({ text: fitting(text, column) }))),
    ],
  });
  doc.x = doc.page.margins.left;
}

/** Numbers stand outside the order of reading, in the margin: the margin is lifted, or the text would begin a page. */
function numberPages(doc: Doc, page: Readable['page']): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8);
    const where = { align: 'center', width: textWidth(doc), lineBreak: false } as const;
    doc.text(page(index + 1, count), doc.page.margins.left, doc.page.height - NUMBER_UP, where);
    doc.endMarkedContent();
  }
}
