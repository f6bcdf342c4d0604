import type { PortalDocument } from '#shared/portal/document.ts';
import type { SearchEntry } from '#shared/portal/search.ts';
import { narrowed } from '#functions/portal/domain/facet-values.ts';
import { entryOf } from '#functions/portal/domain/entry-of.ts';
import { makeSearchIndex } from '#functions/portal/store/search-index.ts';
import { demoDocumentsOn, demoOrder } from '#test/demo/portal-documents.ts';
import type { FakeAnswer } from './fake-answers.ts';

interface Input {
  documentId: string;
  q?: string;
}

const at = '2026-11-02T09:00:00.000Z';
const demoDocuments = demoDocumentsOn(at.slice(0, 10));
const by = { id: 'admin', name: 'Adam Prøve' };
const fileOf = (id: string) => ({
  ...{ fileId: `${id}-file`.slice(0, 26), fileName: `${id}.pdf`, bytes: 148_000, offeredAt: at, pages: 3 },
  ...{ state: 'ready' as const, type: 'pdf' as const, objectVersion: 'v1' },
  findings: id === 'demo-bullying' ? (['pdf-not-tagged', 'pdf-no-language', 'pdf-no-title'] as const) : [],
});
const versionOf = ({ id, content, lines }: (typeof demoDocuments)[number]) => ({
  ...{ number: 1, content, publishedAt: at, by },
  ...(lines && { file: { ...fileOf(id), findings: [...fileOf(id).findings] } }),
});
const documents = demoDocuments.map((one): PortalDocument => {
  const isOut = one.published ?? true;
  return {
    ...{ documentId: one.id, version: 1, content: one.content, published: isOut ? 1 : 0 },
    ...{ hasChanges: !isOut, withdrawn: false, changedAt: at, changedBy: by },
    findings: [...(versionOf(one).file?.findings ?? [])],
    ...(one.lines && { fileId: fileOf(one.id).fileId }),
    ...(isOut && { publishedAt: at }),
  };
});
const out = demoDocuments.filter((one) => one.published ?? true);
const index = makeSearchIndex(
  out.map((one): SearchEntry => entryOf('9990', one.id, versionOf(one), (one.lines ?? []).join(' '))),
);
const shown = (id: string) => demoDocuments.find((one) => one.id === id);

/** The open portal and its editors' pages, by the contract's name. */
export const fakePortal: Record<string, (input: Input) => FakeAnswer> = {
  'search-portal': ({ q = '', ...chosen }) => {
    const found = q === '' ? index.all() : index.find(q, () => true);
    const { fitting, counts } = narrowed(found, chosen as Record<string, string>);
    const isStart = q === '' && Object.keys(chosen).length === 1;
    const documents = demoOrder.documentIds.flatMap((id) => index.all().filter((one) => one.id === id));
    const suggestion = fitting.length === 0 ? index.suggest(q, () => true) : undefined;
    return {
      value: {
        ...{ hits: fitting, total: fitting.length, counts, ...(suggestion && { suggestion }) },
        collections: isStart ? [{ ...demoOrder, documents }] : [],
      },
    };
  },
  'read-guidance': ({ documentId }) => {
    const one = shown(documentId);
    if (!one) return { code: 'not-found', status: 404 };
    return {
      value: {
        documentId,
        ...versionOf(one),
        note: 'Nye telefonnumre',
        earlier: [{ number: 1, publishedAt: at }],
      },
    };
  },
  'list-documents': () => ({ value: { documents, total: documents.length, counts: {} } }),
  'read-document': ({ documentId }) => {
    const one = shown(documentId);
    if (!one) return { code: 'not-found', status: 404 };
    const { file, ...version } = versionOf(one);
    return {
      value: {
        document: documents.find((document) => document.documentId === documentId),
        ...(file && { file }),
        versions: (one.published ?? true) ? [{ ...version, ...(file && { file }) }] : [],
      },
    };
  },
  'read-collections': () => ({
    value: {
      collections: { version: 1, collections: [demoOrder] },
      documents: out.map(({ id, content }) => ({ id, title: content.title })),
    },
  }),
};
