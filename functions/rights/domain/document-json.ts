import { fileDocumentShape, type FileDocument } from '#shared/rights/file-document.ts';

/** The open form of the file: what it says, and the JSON Schema that tells what each field means. */
export const jsonOf = (document: FileDocument): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ document, schema: fileDocumentShape() }, null, 2));
