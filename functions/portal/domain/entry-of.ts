import type { DocumentVersion } from '#shared/portal/document.ts';
import type { SearchEntry } from '#shared/portal/search.ts';
import { distinctWords } from './fold.ts';

const MOST_WORDS = 2500;

/** What is searched of a version of a document. `fileWords` is what was read out of its file. */
export function entryOf(
  tenant: string,
  documentId: string,
  { content, file, publishedAt }: DocumentVersion,
  fileWords: string,
): SearchEntry {
  const { title, summary, keywords, facets, text, validFrom, validUntil } = content;
  return {
    ...{ id: documentId, kind: 'document', title, summary, keywords, facets },
    words: distinctWords(
      `${facets.laws.join(' ')} ${facets.themes.join(' ')} ${text} ${fileWords}`,
      MOST_WORDS,
    ),
    path: `/portal/${tenant}/documents/${documentId}`,
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
    changedAt: publishedAt,
    form: file?.type ?? 'text',
  };
}
