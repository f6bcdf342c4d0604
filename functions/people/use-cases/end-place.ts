import type { Affiliation, Child } from '#shared/people/child.ts';
import { fullName } from '#shared/people/full-name.ts';
import { endPlace as contract } from '#shared/people/end-place.contract.ts';
import { done, refused, type Refused } from '#shared/refusals.ts';
import { endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { childSubject, overview } from '../domain/overview.ts';
import { changeChild, type Changed } from '../store/change-child.ts';
import { readChildProfile } from '../store/child-store.ts';
import { groupWrites, readGroups, withChild, withoutChild } from '../store/group-change.ts';

type Refusal = Refused<'before-start'>;

/** Ends a place or takes the end back; either again changes nothing. */
export const endPlace = (table: Table) =>
  endpoint(contract, {
    about: ({ childId }) => ({ kind: 'child', id: childId }),
    load: ({ childId }, { tenant }) => readChildProfile(table, tenant, childId),
    subject: (child, _, { today }) => childSubject(child, today),
    async run({ input, tenant, decision, today }) {
      const changed = await changeChild(table, tenant, input.childId, (child) =>
        ending(table, child, input.unitId, input.on, today),
      );
      if (!changed) return refused('not-found');
      if ('ok' in changed) return changed;
      return done({ child: overview(changed, decision, today) });
    },
  });

/** The last place in the unit with the end, and its groups: without the child once the last day is here or over. */
async function ending(
  table: Table,
  child: Child,
  unitId: string,
  on: string | undefined,
  today: string,
): Promise<Changed | Refusal> {
  const last = child.affiliations.findLastIndex((place) => place.unitId === unitId);
  const place = child.affiliations[last];
  // Nothing to end, or to take back: as when it is said twice.
  if (!place) return { child };
  if (on !== undefined && on < place.from) return refused('before-start');
  const { to: _, ...open } = place;
  const now: Affiliation = on === undefined ? open : { ...open, to: on };
  const isThere = on === undefined || on > today;
  const groups = await readGroups(
    table,
    child.tenant,
    place.groups.map((group) => ({ unitId, groupId: group.id })),
  );
  const line = [child.id, fullName(child), child.birthDate, child.notices.length > 0 ? 1 : 0] as const;
  return {
    child: { ...child, affiliations: child.affiliations.with(last, now) },
    writes: groups.flatMap(({ at, group }) =>
      groupWrites(
        child.tenant,
        at,
        group,
        isThere ? withChild(group, [...line]) : withoutChild(group, child.id),
      ),
    ),
  };
}
