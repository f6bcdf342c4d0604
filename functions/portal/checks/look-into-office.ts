import type { FileType, Finding } from '#shared/portal/file.ts';
import type { LookedInto } from './looked-into.ts';
import { readXml } from './read-xml.ts';

type Read = (part: string) => string;

/** Looks into Office Open XML (ECMA-376): a text thoroughly, slides and sheets for title, pictures and words. */
export function lookIntoOffice(type: FileType, read: Read, names: readonly string[]): LookedInto {
  const found: Counted = {};
  if (!hasTitle(read('docProps/core.xml'))) found['no-title'] = 1;
  if (type === 'docx') return { type, text: lookIntoText(read, found), ...counted(found) };
  const parts =
    type === 'pptx'
      ? names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      : ['xl/sharedStrings.xml'];
  const text = parts.map((part) => textAndPictures(read(part), found)).join('\n');
  if (type === 'xlsx') found['not-looked-into'] = 1;
  return { type, text, ...(type === 'pptx' && { pages: parts.length }), ...counted(found) };
}

type Counted = Partial<Record<Finding, number>>;
const counted = (counts: Counted) => ({ findings: Object.keys(counts) as Finding[], counts });
const add = (counts: Counted, finding: Finding) => (counts[finding] = (counts[finding] ?? 0) + 1);

function hasTitle(core: string): boolean {
  let inTitle = false;
  let title = '';
  readXml(core, {
    open: (name) => (inTitle = name === 'dc:title'),
    close: () => (inTitle = false),
    text: (text) => (title += inTitle ? text : ''),
  });
  return title.trim() !== '';
}

/** Headings are styles named "heading n", whatever Word calls them in its own language. */
function headingStyles(styles: string): { ids: Set<string>; language: boolean } {
  const ids = new Set<string>();
  let style = '';
  let language = false;
  readXml(styles, {
    open(name, attributes) {
      if (name === 'w:style') style = attributes['w:styleId'] ?? '';
      if (name === 'w:lang' && attributes['w:val']) language = true;
      const isHeading = name === 'w:name' && /^(heading \d|title)$/i.test(attributes['w:val'] ?? '');
      if (isHeading || name === 'w:outlineLvl') ids.add(style);
    },
  });
  return { ids, language };
}

function lookIntoText(read: Read, found: Counted): string {
  const styles = headingStyles(read('word/styles.xml'));
  let hasHeading = false;
  let hasLanguage = styles.language;
  const tables: { rows: number; hasHead: boolean }[] = [];
  const text = textAndPictures(read('word/document.xml'), found, {
    open(name, attributes) {
      if (name === 'w:pStyle' && styles.ids.has(attributes['w:val'] ?? '')) hasHeading = true;
      if (name === 'w:lang' && attributes['w:val']) hasLanguage = true;
      const table = tables.at(-1);
      if (name === 'w:tbl') tables.push({ rows: 0, hasHead: false });
      else if (name === 'w:tr' && table) table.rows += 1;
      else if (name === 'w:tblHeader' && table) table.hasHead = true;
    },
    close(name) {
      if (name !== 'w:tbl') return;
      const table = tables.pop();
      if (table && table.rows > 1 && !table.hasHead) add(found, 'no-table-headers');
    },
  });
  if (!hasHeading) add(found, 'no-headings');
  if (!hasLanguage) add(found, 'no-language');
  return text;
}

const pictures = new Set(['wp:docPr', 'p:cNvPr']);
const lines = new Set(['w:p', 'a:p', 'si']);

/** The words of a part, a paragraph a line, and how many of its pictures nothing is said about. */
function textAndPictures(
  xml: string,
  found: Counted,
  also: {
    open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
    close?: (name: string) => void;
  } = {},
): string {
  let text = '';
  let reads = false;
  const inPicture: boolean[] = [];
  let isDecorative = false;
  readXml(xml, {
    open(name, attributes) {
      also.open?.(name, attributes);
      if (name === 'w:t' || name === 'a:t' || name === 't') reads = true;
      if (name === 'p:pic' || name === 'wp:inline' || name === 'wp:anchor') {
        inPicture.push(true);
        isDecorative = false;
      }
      if (name === 'adec:decorative' && attributes['val'] === '1') isDecorative = true;
      if (pictures.has(name) && inPicture.length > 0)
        inPicture[inPicture.length - 1] = (attributes['descr'] ?? '').trim() === '';
    },
    close(name) {
      also.close?.(name);
      if (name === 'w:t' || name === 'a:t' || name === 't') reads = false;
      if (lines.has(name)) text += '\n';
      if (name !== 'p:pic' && name !== 'wp:inline' && name !== 'wp:anchor') return;
      if (inPicture.pop() && !isDecorative) add(found, 'no-alternative-text');
    },
    text: (value) => (text += reads ? value : ''),
  });
  return text;
}
