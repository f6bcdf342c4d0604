import { getDocumentProxy } from 'unpdf';

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

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Tree = Awaited<ReturnType<Page['getStructTree']>>;
/** An element that has nothing on the page, nor in any below it, stands on another page. */
function rolesOf({ role, children }: Tree): string[] {
  const below = children.flatMap((child) => ('role' in child ? rolesOf(child) : []));
  return below.length > 0 || children.some((child) => !('role' in child)) ? [role, ...below] : [];
}

/** Reads a PDF as a reader's program does. */
export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(content), { verbosity: 0 });
  const pages: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    roles.push(...rolesOf(await page.getStructTree()));
  }
  const { info } = await document.getMetadata();
  const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const facts = info as Record<string, unknown>;
  await document.loadingTask.destroy();
  return {
    ...{ pages, text: pages.join('\n'), roles },
    language: typeof facts['Language'] === 'string' ? facts['Language'] : undefined,
    title: facts['Title'],
    isTagged: marks?.Marked === true,
  };
}
