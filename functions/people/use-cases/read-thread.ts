import { readThread as contract } from '#shared/people/read-thread.contract.ts';
import { done } from '#shared/refusals.ts';
import { withoutBlindEntries } from '#shared/rounds/blind.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, overview } from '../domain/overview.ts';
import { readThread as readStoredThread } from '../store/child-store.ts';

/** Everything that stands about a child, newest first, without what the blind rule hides from the reader. */
export const readThread = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readStoredThread(table, tenant, childId),
    subject: ({ child }) => childSubject(child),
    run: ({ loaded: { child, entries }, decision, actor, today }) => {
      const isBlind = decision.obligations.includes('hide-unfinished-assessments-of-others');
      const seen = isBlind ? withoutBlindEntries(entries, actor.id) : entries;
      return done({
        child: overview(child, decision, today),
        entries: seen.toSorted((one, other) => other.at.localeCompare(one.at)),
        why: decision.reasons,
      });
    },
  });
