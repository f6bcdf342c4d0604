import type { DocumentContent, DocumentVersion, PortalDocument } from '#shared/portal/document.ts';
import type { PortalFile } from '#shared/portal/file.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item } from '#functions/kernel/table.ts';
import type { Municipality } from './security-people.ts';
import type { Place } from './security-requests.ts';

const at = '2026-01-05T08:00:00.000Z';
const by = { id: 'administrator', name: 'Editor' };
const content: DocumentContent = {
  ...{ title: 'Guidance', summary: '', keywords: [], contact: '', text: 'A text.' },
  facets: { audiences: ['parents'], degrees: [2], ages: ['3-5'], laws: [], themes: [], language: 'da' },
};
const file: PortalFile = {
  ...{ fileId: 'file-one', fileName: 'guidance.pdf', bytes: 1000, offeredAt: at, state: 'ready' },
  ...{ type: 'pdf', objectVersion: 'v1', findings: [] },
};
const idOf = (which: 'out' | 'written', { letter }: Municipality) => `portal-${which}-${letter}`;

/** A document that is out in its second version, and one that is written and not out yet. */
export function portalItems(where: Municipality): Item[] {
  const { tenant } = where;
  const out = idOf('out', where);
  const document: PortalDocument = {
    ...{ documentId: out, version: 3, content, fileId: file.fileId, published: 2, publishedAt: at },
    ...{ hasChanges: false, withdrawn: false, findings: [], changedAt: at, changedBy: by },
  };
  const { fileId: _file, publishedAt: _at, ...written } = document;
  const version = (number: number): DocumentVersion => ({ number, content, file, publishedAt: at, by });
  const pk = partition(tenant, 'portal');
  const parts = partition(tenant, 'portal-doc', out);
  const waiting: PortalDocument = {
    ...written,
    ...{ documentId: idOf('written', where), version: 1, published: 0, hasChanges: true },
  };
  return [
    { pk, sk: `doc#${out}`, ...document },
    { pk, sk: `doc#${waiting.documentId}`, ...waiting },
    { pk: parts, sk: `file#${file.fileId}`, ...file },
    ...[1, 2].map((number) => ({ pk: parts, sk: `version#0000${number}`, ...version(number) })),
  ];
}

/** Requests about the portal that everyone who may would get an answer to. */
export const portalRequests = (where: (place: Place) => Municipality) => {
  const document = (which: 'out' | 'written', place: Place) => ({
    documentId: place === 'unknown' ? 'portal-of-nobody' : idOf(which, where(place)),
  });
  const open = (place: Place) => ({ tenant: where(place).tenant, ...document('out', place) });
  return {
    'search-portal': (place: Place) => ({ tenant: where(place).tenant, q: 'guidance', degree: 2 }),
    'read-guidance': open,
    'download-guidance': open,
    'list-documents': () => ({}),
    'read-document': (place: Place) => document('out', place),
    'save-document': () => ({ documentId: 'portal-fresh', version: 0, content }),
    'offer-file': (place: Place) => ({
      ...{ ...document('out', place), fileId: 'file-fresh', fileName: 'sentzyx.pdf', bytes: 1000 },
    }),
    'fetch-portal-file': (place: Place) => ({ ...document('out', place), fileId: file.fileId }),
    'publish-document': (place: Place) => ({ ...document('written', place), version: 1 }),
    'restore-document': (place: Place) => ({ ...document('out', place), number: 1, version: 3 }),
    'withdraw-document': (place: Place) => ({ ...document('out', place), version: 3, withdrawn: true }),
    'read-collections': () => ({}),
    'save-collections': () => ({
      ...{ version: 0, collections: [{ id: 'start-here', title: 'Start', intro: '', documentIds: [] }] },
    }),
  };
};
