import { encoded } from './pdf-text.ts';
import { laidOut, PAGE, type Block, type Drawn, type Tag } from './pdf-layout.ts';

/** One structure element: what it is, what stands in it, and below which other one it stands. */
interface Element {
  tag: Tag;
  parent: number;
  /** Marked content: page and number on it. */
  marks: { page: number; mcid: number }[];
  children: number[];
}

/**
 * A tagged PDF 1.7 (ISO 32000-1, 14.8) in A4: headings, paragraphs and tables are read out as such, in the order they
 * stand. `title` is what a reader's window shows.
 */
export function pdfFrom(blocks: readonly Block[], { title, language }: { title: string; language: string }) {
  const pages = laidOut(blocks);
  const { elements, marked } = structured(pages);
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const pageRef = (index: number) => 6 + index * 2;
  const elementRef = (index: number) => 6 + pages.length * 2 + index;
  const marksOf = pages.map((_, page) =>
    elements
      .flatMap((one, index) =>
        one.marks.filter((mark) => mark.page === page).map(({ mcid }) => [mcid, index]),
      )
      .sort(([one = 0], [other = 0]) => one - other)
      .map(([, index = 0]) => `${elementRef(index)} 0 R`),
  );
  add(
    `<</Type/Catalog/Pages 2 0 R/Lang(${language})/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  add(
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, page) => `${pageRef(page)} 0 R`).join(' ')}]>>`,
  );
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>');
  const nums = marksOf.map((refs, page) => `${page} [${refs.join(' ')}]`).join(' ');
  add(`<</Type/StructTreeRoot/K ${elementRef(0)} 0 R/ParentTree<</Nums[${nums}]>>>>`);
  marked.forEach((content, page) => {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Tabs/S/StructParents ${page}/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${pageRef(page) + 1} 0 R>>`,
    );
    add(`<</Length ${content.length}>>stream\n${content}\nendstream`);
  });
  elements.forEach(({ tag, parent, marks, children }, index) => {
    const kids = [
      ...marks.map(({ page, mcid }) => `<</Type/MCR/Pg ${pageRef(page)} 0 R/MCID ${mcid}>>`),
      ...children.map((child) => `${elementRef(child)} 0 R`),
    ];
    const above = index === 0 ? 5 : elementRef(parent);
    const scope = tag === 'TH' ? '/A<</O/Table/Scope/Column>>' : '';
    add(`<</Type/StructElem/S/${tag}/P ${above} 0 R${scope}/K[${kids.join(' ')}]>>`);
  });
  add(`<</Title ${literal(title)}>>`);
  return assembled(objects);
}

/** The tree of elements, and each page's content with the marks that lead into it. */
function structured(pages: readonly (readonly Drawn[])[]): { elements: Element[]; marked: string[] } {
  const elements: Element[] = [{ tag: 'Document', parent: 0, marks: [], children: [] }];
  const places = new Map<string, number>();
  const elementAt = (path: Drawn['path']): number =>
    path.reduce((parent, { tag, key }) => {
      const known = places.get(key);
      if (known !== undefined) return known;
      const index = elements.push({ tag, parent, marks: [], children: [] }) - 1;
      elements[parent]?.children.push(index);
      places.set(key, index);
      return index;
    }, 0);
  const marked = pages.map((lines, page) => {
    let mcid = 0;
    const shown = lines.map(({ path, text, x, y, size, bold }) => {
      const drawn = `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x.toFixed(1)} ${y.toFixed(1)} Td ${literal(text)} Tj ET`;
      const last = path.at(-1);
      if (!last) return `/Artifact BMC ${drawn} EMC`;
      elements[elementAt(path)]?.marks.push({ page, mcid });
      mcid += 1;
      return `/${last.tag} <</MCID ${mcid - 1}>> BDC ${drawn} EMC`;
    });
    return shown.join('\n');
  });
  return { elements, marked };
}

/** A string of the file, one character per byte, with what would end it written as an escape. */
function literal(text: string): string {
  const bytes = encoded(text).map((byte) => {
    const char = String.fromCharCode(byte);
    if ('()\\'.includes(char)) return `\\${char}`;
    return byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : char;
  });
  return `(${bytes.join('')})`;
}

/** The file with its table of objects; object numbers count from one. The last one is the document's information. */
function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
