import { freshId } from '#shared/fresh-id.ts';
import type { DocumentContent } from '#shared/portal/document.ts';
import { call } from '#lib/api/call.ts';
import { putFile } from '#lib/components/put-file.ts';
import type { SendFile } from '#lib/components/uploads.svelte.ts';
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

/** Sends a file: it becomes that of the document given, or a document of its own. */
export const sendDocument =
  (known?: string): SendFile =>
  async (file, fileId, onprogress) => {
    const documentId = known ?? freshId();
    if (known === undefined) {
      const content = emptyContent(titleOf(file.name));
      const begun = await call(saveDocument, { documentId, version: 0, content });
      if (!begun.ok) return begun.code;
    }
    const fileName = file.name.slice(-200);
    const place = await call(offerFile, { documentId, fileId, fileName, bytes: file.size });
    if (!place.ok) return place.code;
    return (await putFile(file, place.value, onprogress)) ? undefined : 'put-failed';
  };
