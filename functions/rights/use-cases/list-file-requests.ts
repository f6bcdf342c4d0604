import { listFileRequests as contract } from '#shared/rights/list-file-requests.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { shownRequest } from '../domain/shown-request.ts';
import { allFileRequests } from '../store/file-store.ts';

/** All requests of the municipality, those that are due first. */
export const listFileRequests = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    load: (_, { tenant }) => allFileRequests(table, tenant),
    subject: () => ({ kind: 'tenant' }),
    async run({ loaded: requests, tenant, today, decision }) {
      const ids = [...new Set(requests.map(({ childId }) => childId))];
      const children = await readChildProfiles(table, tenant, ids);
      const byId = new Map(children.map((child) => [child.id, child]));
      const files = requests
        .map((request) => shownRequest(request, byId.get(request.childId), today))
        .sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id));
      return done({ files, why: decision.reasons });
    },
  });
