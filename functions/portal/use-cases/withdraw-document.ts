import type { PortalDocument } from '#shared/portal/document.ts';
import { withdrawDocument as contract } from '#shared/portal/withdraw-document.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { entryOf } from '../domain/entry-of.ts';
import { readDocument, readVersions, writeOfDocument } from '../store/document-store.ts';
import { writeWithSearch } from './put-out.ts';

/** Takes a document off the portal at once, or puts its newest version back. */
export const withdrawDocument = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: async ({ documentId }, { tenant }) => {
      const [document, [newest]] = await Promise.all([
        readDocument(table, tenant, documentId),
        readVersions(table, tenant, documentId, 1),
      ]);
      return document && { document, newest };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({
      input: { documentId, version, withdrawn },
      loaded: { document, newest },
      tenant,
      now,
      actor,
    }) {
      if (!newest) return refused('never-published');
      if (document.version === version + 1 && document.withdrawn === withdrawn) return done(document);
      if (document.version !== version) return refused('changed-meanwhile', { current: document });
      if (document.withdrawn === withdrawn) return done(document);
      const by = { id: actor.id, name: actor.name };
      const after: PortalDocument = {
        ...{ ...document, withdrawn, version: version + 1, changedAt: now, changedBy: by },
      };
      const changes = withdrawn
        ? { put: [], drop: [documentId] }
        : { put: [entryOf(tenant, documentId, newest, newest.words)], drop: [] };
      const ok = await writeWithSearch(
        table,
        { tenant, now },
        [writeOfDocument(tenant, after, document)],
        changes,
      );
      if (ok) return done(after);
      return refused('changed-meanwhile', { current: await readDocument(table, tenant, documentId) });
    },
  });
