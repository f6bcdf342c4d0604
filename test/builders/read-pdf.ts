import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** Each page's text, its lines apart. */
  pages: string[];
  text: string;
  /** What the elements of structure are, in the order they are read out. */
  roles: string[];
  language: string | undefined;
  title: unknown;
  isTagged: boolean;
}

type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;
/** An element that has nothing on the page, nor in any below it, stands on another page. */
function rolesOf({ role, children }: Tree): string[] {
  const below = children.flatMap((child) => ('role' in child ? rolesOf(child) : []));
  return below.length > 0 || children.some((child) => !('role' in child)) ? [role, ...below] : [];
}

/** Reads a PDF as a reader's program does. */
export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(content), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    roles.push(...rolesOf(await page.getStructTree()));
  }
  const { info } = await document.getMetadata();
  // The types say a record; it is a map.
  const marks: unknown = await document.getMarkInfo();
  const facts = info as Record<string, unknown>;
  await loading.destroy();
  return {
    ...{ pages, text: pages.join('\n'), roles },
    language: typeof facts['Language'] === 'string' ? facts['Language'] : undefined,
    title: facts['Title'],
    isTagged: marks instanceof Map && marks.get('Marked') === true,
  };
}
