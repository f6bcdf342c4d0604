import { gravest } from '#shared/portal/file.ts';
import { publishDocument as contract } from '#shared/portal/publish-document.contract.ts';
import { done, refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readDocument, readFileOf, readVersion, type StoredVersion } from '../store/document-store.ts';
import { isJustPutOut, putOut } from './put-out.ts';

/** Sends out what is written now. Done again with the same request, it answers as the first time. */
export const publishDocument = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: async ({ documentId }, { tenant }) => {
      const document = await readDocument(table, tenant, documentId);
      return document && { document, file: await readFileOf(table, tenant, document) };
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ input, loaded: { document, file }, tenant, now, actor }) {
      const { documentId, version, note, reason } = input;
      if (isJustPutOut(document, version, actor.id)) {
        const newest = await readVersion(table, tenant, documentId, document.published);
        // An older version brought back meanwhile is not what was to go out.
        if (newest?.restored === undefined) return done(document);
      }
      if (document.version !== version) return refused('changed-meanwhile', { current: document });
      if (!document.hasChanges) return refused('nothing-changed');
      if (document.fileId !== undefined && file?.state !== 'ready') return refused('document-not-ready');
      if (document.fileId === undefined && document.content.text === '') return refused('nothing-to-read');
      const unreadable = gravest.some((one) => file?.findings.includes(one));
      if (unreadable && reason === undefined) return refused('not-everyone-can-read');
      const { words = '', ...shown } = file ?? {};
      const next: StoredVersion = {
        number: document.published + 1,
        content: document.content,
        ...('fileId' in shown && { file: shown }),
        publishedAt: now,
        by: { id: actor.id, name: actor.name },
        ...(note && { note }),
        ...(reason !== undefined && { reason }),
        words,
      };
      const after = await putOut(table, { tenant, now }, document, next);
      if (after) return done(after);
      return refused('changed-meanwhile', { current: await readDocument(table, tenant, documentId) });
    },
  });
