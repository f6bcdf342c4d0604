import type { LookedInto } from './looked-into.ts';
import { readZip, ZipUnfit } from './read-zip.ts';
import { typeOf } from './type-of.ts';

/** A file that is none of ours, or that cannot be opened. */
export type Unfit = 'unknown-type' | 'unreadable';

/** Looks into a file by what is in it. The readers are loaded when a file of their kind comes. */
export async function lookInto(bytes: Uint8Array): Promise<LookedInto | Unfit> {
  const type = typeOf(bytes);
  if (!type) return 'unknown-type';
  try {
    if (type === 'pdf') return await (await import('./look-into-pdf.ts')).lookIntoPdf(bytes);
    if (type === 'png' || type === 'jpeg')
      return { type, text: '', findings: ['no-alternative-text'], counts: { 'no-alternative-text': 1 } };
    const { read, names } = readZip(bytes);
    if (names.some((name) => /vbaProject\.bin$/i.test(name))) return 'unknown-type';
    if (type === 'odt') return (await import('./look-into-odt.ts')).lookIntoOdt(read);
    return (await import('./look-into-office.ts')).lookIntoOffice(type, read, names);
  } catch (error) {
    if (error instanceof ZipUnfit || isParserError(error)) return 'unreadable';
    throw error;
  }
}

/** What saxes and the PDF reader throw at a file that is broken: an Error of their own or a plain one with the place in it. */
const isParserError = (error: unknown): boolean =>
  error instanceof Error && (/^\d*:?\d+:\d+: /.test(error.message) || /Exception$/.test(error.name));
