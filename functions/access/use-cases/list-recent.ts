import { listRecent as contract } from '#shared/access/list-recent.contract.ts';
import { done } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childAsFound, readChildProfiles } from '#functions/people/index.ts';
import { latestChildren } from '../domain/latest-children.ts';
import { listByActor } from '../store/held-store.ts';

/** Lines looked through: opening one child's page writes three or four. */
const LINES = 150;
const DAYS_BACK = 14;
const DAY_MS = 86_400_000;

/** The children that the asker looked at last, by the asker's own lines in the record: what holds today is shown. */
export const listRecent = (table: Table) =>
  endpoint(contract, {
    about: () => ({ kind: 'tenant' }),
    async load(_, { tenant, actorId, session, now }) {
      const from = new Date(Date.parse(now) - DAYS_BACK * DAY_MS).toISOString().slice(0, 10);
      const actor = { id: actorId, side: session.side };
      return latestChildren(await listByActor(table, tenant, actor, LINES, { from, to: now.slice(0, 10) }));
    },
    subject: () => ({ kind: 'tenant' }),
    async run({ tenant, loaded: ids }) {
      const children = await readChildProfiles(table, tenant, ids);
      const known = new Map(children.map((child) => [child.id, childAsFound(child)]));
      return done({ people: ids.flatMap((id) => known.get(id) ?? []) });
    },
  });
