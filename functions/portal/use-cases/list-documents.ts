import { isDueForRenewal, stateOf } from '#shared/portal/document-state.ts';
import type { PortalDocument } from '#shared/portal/document.ts';
import { listDocuments as contract } from '#shared/portal/list-documents.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { fold } from '../domain/fold.ts';
import { readDocuments } from '../store/document-store.ts';

const MOST = 1000;

/** The documents that editors look after, newest change first. */
export const listDocuments = (table: Table) =>
  endpoint(contract, {
    load: (_, { tenant }) => readDocuments(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    run({ input: { q = '', show }, loaded, today }) {
      const shownAs = (one: PortalDocument) => [
        stateOf(one, today),
        ...(isDueForRenewal(one, today) ? (['renewal'] as const) : []),
        ...(one.findings.length > 0 ? (['findings'] as const) : []),
      ];
      const counts: Record<string, number> = {};
      for (const key of loaded.flatMap(shownAs)) counts[key] = (counts[key] ?? 0) + 1;
      const wanted = fold(q);
      const fitting = loaded
        .filter((one) => show === undefined || shownAs(one).some((key) => key === show))
        .filter(({ content }) => fold([content.title, ...content.keywords].join(' ')).includes(wanted))
        .sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
      return done({ documents: fitting.slice(0, MOST), total: fitting.length, counts });
    },
  });
