import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

interface Paper {
  title?: string;
  lines?: readonly string[];
  /** Tagged, with a language and a title that is shown. */
  accessible?: boolean;
}

/** A small PDF; by default one that everyone can read. */
export function aPdf({
  title = 'Vejledning',
  lines = ['Sådan gør du, når du undrer dig.'],
  accessible = true,
}: Paper = {}): Promise<Buffer> {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    tagged: accessible,
    ...(accessible && { lang: 'da-DK', displayTitle: true }),
    info: { ...(accessible && { Title: title }), CreationDate: new Date(0) },
  });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))));
  const write = (type: string, text: string) => {
    if (!accessible) return void document.text(text);
    document.addStructure(document.struct(type, {}, [() => void document.text(text)]));
  };
  write('H1', title);
  for (const line of lines) write('P', line);
  document.end();
  return ended;
}

/** A PDF that holds nothing but drawn lines: a scan, as far as a screen reader can tell. */
export function aScan(): Promise<Buffer> {
  const document = new PDFDocument({ info: { CreationDate: new Date(0) } });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))));
  document.rect(50, 50, 300, 300).stroke();
  document.end();
  return ended;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

/** A text in Office Open XML with this body; `styles` and `title` as given. */
export function aDocx(body: string, { styles = '', title = '' } = {}): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
      'word/styles.xml': strToU8(`<w:styles ${namespaces}>${styles}</w:styles>`),
      'docProps/core.xml': strToU8(
        `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
      ),
    }),
  );
}
