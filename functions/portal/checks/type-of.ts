import type { FileType } from '#shared/portal/file.ts';
import { readZip, ZipUnfit } from './read-zip.ts';

const begins = (bytes: Uint8Array, ...wanted: number[]) =>
  wanted.every((byte, index) => bytes[index] === byte);
/** A PDF's head stands within the first 1,024 bytes (ISO 32000-1, implementation note 13). */
const PDF_HEAD = 1024;

/** The part of each Office Open XML kind that only it has (ECMA-376 part 1, 11.3, 12.3, 13.3). */
const mainParts: readonly [FileType, string][] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
];

/** What a file is by its content; undefined for all that the portal does not take. */
export function typeOf(bytes: Uint8Array): FileType | undefined {
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (Buffer.from(bytes.subarray(0, PDF_HEAD)).includes('%PDF-')) return 'pdf';
  return begins(bytes, 0x50, 0x4b, 0x03, 0x04) ? zipType(bytes) : undefined;
}

function zipType(bytes: Uint8Array): FileType | undefined {
  try {
    const { names, read } = readZip(bytes);
    // OpenDocument 1.3 part 2, 3.3: the type stands in a part of its own.
    if (names.includes('mimetype'))
      return read('mimetype') === 'application/vnd.oasis.opendocument.text' ? 'odt' : undefined;
    if (!names.includes('[Content_Types].xml')) return undefined;
    return mainParts.find(([, part]) => names.includes(part))?.[0];
  } catch (error) {
    if (error instanceof ZipUnfit) return undefined;
    throw error;
  }
}
