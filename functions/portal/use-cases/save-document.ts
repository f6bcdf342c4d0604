import type { PortalDocument } from '#shared/portal/document.ts';
import { saveDocument as contract } from '#shared/portal/save-document.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readDocument, writeOfDocument } from '../store/document-store.ts';

/** Writes what is said about a document. A repeat of the same request is answered as the first was. */
export const saveDocument = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: async ({ documentId }, { tenant }) => ({ before: await readDocument(table, tenant, documentId) }),
    subject: () => ({ kind: 'tenant' }),
    async run({ input, loaded: { before }, tenant, now, actor }) {
      const { documentId, version, content, withoutFile = false } = input;
      if (version > 0 && !before) return refused('not-found');
      const changed = { content, changedAt: now, changedBy: { id: actor.id, name: actor.name } };
      const next: PortalDocument = before
        ? { ...(withoutFile ? bare(before) : before), ...changed, version: version + 1, hasChanges: true }
        : {
            ...changed,
            ...{ documentId, version: 1, published: 0, hasChanges: true, withdrawn: false, findings: [] },
          };
      const isRepeat =
        before?.version === version + 1 &&
        says(before, content) &&
        before.changedBy.id === actor.id &&
        !(withoutFile && before.fileId !== undefined);
      if (isRepeat) return done(before);
      if ((before?.version ?? 0) === version) {
        const { ok } = await table.transact([writeOfDocument(tenant, next, before)]);
        if (ok) return done(next);
      }
      return refused('changed-meanwhile', { current: await readDocument(table, tenant, documentId) });
    },
  });

const says = (document: PortalDocument, content: PortalDocument['content']) =>
  JSON.stringify(document.content) === JSON.stringify(content);

const bare = ({ fileId: _, ...document }: PortalDocument): PortalDocument => ({ ...document, findings: [] });
