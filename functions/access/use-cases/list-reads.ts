import { listReads as contract } from '#shared/access/list-reads.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, readChildProfile } from '#functions/people/index.ts';
import { readRules } from '../store/reading-rules-store.ts';
import { readOwnLines, readsShown } from './reads-shown.ts';

/**
 * Who has asked for what about a child, a page at a time. Three round trips, since the groups follow from the child and
 * the names from the lines.
 */
export const listReads = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    async load({ childId, before }, { tenant, session }) {
      const [child, own, rules] = await Promise.all([
        readChildProfile(table, tenant, childId),
        readOwnLines(table, tenant, childId, before),
        session.side === 'staff' ? undefined : readRules(table, tenant),
      ]);
      return child && { child, own, rules };
    },
    subject: ({ child }, _, { today }) => childSubject(child, today),
    async run({ loaded: { child, own, rules }, input: { before }, tenant, today, actor, session, decision }) {
      const looker = { id: actor.id, side: session.side, namesInReads: rules?.namesInReads ?? true };
      const page = await readsShown(table, { tenant, child, own, looker, decision, today, before });
      return done({ ...page, why: decision.reasons });
    },
  });
