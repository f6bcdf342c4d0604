import type { DocumentContent } from '#shared/portal/document.ts';
import { call } from '#lib/api/call.ts';
import { putFile } from '#lib/components/put-file.ts';
import type { SendFile } from '#lib/components/uploads.svelte.ts';
import { BegunDocuments, isTaken } from './begun-documents.ts';
import { offerFile, saveDocument } from './endpoints.ts';

/** What is said about a document before anybody has said anything. */
export const emptyContent = (title = ''): DocumentContent => ({
  ...{ title, summary: '', keywords: [], contact: '', text: '' },
  facets: { audiences: [], degrees: [], ages: [], laws: [], themes: [], language: 'da' },
});

/** `soevn_og-mad (2).pdf` → `soevn og-mad (2)`. */
const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 160) || fileName.slice(0, 160);

/** Sends files: each becomes that of the document given, or a document of its own. */
export function sendDocument(known?: string): SendFile {
  const begun = new BegunDocuments();
  return async (file, fileId, onprogress) => {
    if (!isTaken(file.name)) return 'not-for-portal';
    const documentId = known ?? begun.idOf(file);
    if (known === undefined) {
      const content = emptyContent(titleOf(file.name));
      const saved = await call(saveDocument, { documentId, version: 0, content });
      if (!saved.ok) return saved.code;
    }
    const fileName = file.name.slice(-200);
    const place = await call(offerFile, { documentId, fileId, fileName, bytes: file.size });
    if (!place.ok) return place.code;
    if (!(await putFile(file, place.value, onprogress))) return 'put-failed';
    begun.arrived(file);
    return undefined;
  };
}
