import { restoreDocument as contract } from '#shared/portal/restore-document.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readDocument, readVersion, type StoredVersion } from '../store/document-store.ts';
import { isJustPutOut, putOut } from './put-out.ts';

/** Sends out an older version anew, file and all. Done again with the same request, it answers as the first time. */
export const restoreDocument = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: async ({ documentId, number }, { tenant }) => {
      const [document, older] = await Promise.all([
        readDocument(table, tenant, documentId),
        readVersion(table, tenant, documentId, number),
      ]);
      return document && older && { document, older };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ input: { documentId, number, version }, loaded: { document, older }, tenant, now, actor }) {
      if (isJustPutOut(document, version, actor.id)) {
        const newest = await readVersion(table, tenant, documentId, document.published);
        if (newest?.restored === number) return done(document);
      }
      if (document.version !== version) return refused('changed-meanwhile', { current: document });
      if (number === document.published && !document.withdrawn && !document.hasChanges)
        return refused('nothing-changed');
      const { note: _note, ...kept } = older;
      const next: StoredVersion = {
        ...kept,
        number: document.published + 1,
        publishedAt: now,
        by: { id: actor.id, name: actor.name },
        restored: number,
      };
      const after = await putOut(table, { tenant, now }, document, next);
      if (after) return done(after);
      return refused('changed-meanwhile', { current: await readDocument(table, tenant, documentId) });
    },
  });
