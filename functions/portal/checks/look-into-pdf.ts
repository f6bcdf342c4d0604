import type { Finding } from '#shared/portal/file.ts';
import type { LookedInto } from './looked-into.ts';

/** Pages that are read for the search; what keeps people from reading shows on the first ones. */
const MOST_PAGES = 60;
/** Fewer letters than this on a page in the mean is a picture of a text. */
const LEAST_LETTERS = 20;

/** Looks into a PDF as a reader's program does (ISO 14289-1, PDF/UA-1: 7.1 tagged and titled, 7.2 language, 7.16 security). */
export async function lookIntoPdf(bytes: Uint8Array): Promise<LookedInto> {
  // Heavy: read only when a file has come.
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const findings: Finding[] = [];
    const { info } = await document.getMetadata();
    const facts = info as Record<string, unknown>;
    const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null;
    const isMarked = marks?.Marked === true;
    const first = await (await document.getPage(1)).getStructTree();
    const preferences: unknown = await document.getViewerPreferences();
    const text: string[] = [];
    const read = Math.min(document.numPages, MOST_PAGES);
    for (let number = 1; number <= read; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      text.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      page.cleanup();
    }
    // The types say a tree; a page that is not tagged has none.
    if (!isMarked || (first as unknown) === null) findings.push('pdf-not-tagged');
    if (!isText(facts['Language'])) findings.push('pdf-no-language');
    if (!isText(facts['Title'])) findings.push('pdf-no-title');
    else if (!showsTitle(preferences)) findings.push('pdf-title-not-shown');
    const letters = text.join('').replaceAll(/\s/g, '').length;
    if (letters < LEAST_LETTERS * Math.min(read, 3)) findings.push('pdf-no-text');
    const pages = document.numPages;
    await document.loadingTask.destroy();
    return { type: 'pdf', text: text.join('\n'), pages, findings, counts: {} };
  } catch (error) {
    // It asks for a password: nobody can read it, and neither can the search.
    if (error instanceof Error && error.name === 'PasswordException')
      return { type: 'pdf', text: '', findings: ['pdf-locked'], counts: {} };
    throw error;
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** ISO 32000-1, 12.2: the window shows the title instead of the file's name. */
function showsTitle(preferences: unknown): boolean {
  return typeof preferences === 'object' && preferences !== null && 'DisplayDocTitle' in preferences
    ? preferences.DisplayDocTitle === true
    : false;
}
