import { childKey } from '#functions/people/index.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';
import { rosterKey } from './group-round-store.ts';
import type { ItemChange } from './rename-child.ts';
import { listRounds } from './round-store.ts';

/** What one member of staff wrote, to be moved to the other's name. */
export interface Moved {
  from: Key;
  to: Key;
}

/**
 * What has to change in the rounds that are not locked so that `keep` stands where `gone` stood, and the own
 * assessments that go along. Where both are on a list, both stay on it: each has assessed in their own name. Nothing is
 * written.
 */
export async function staffRenamedInRounds(
  table: Table,
  tenant: string,
  renamed: { gone: string; keep: { id: string; name: string }; groupIds: readonly string[] },
): Promise<{ changes: ItemChange[]; moves: Moved[] }> {
  const { gone, keep, groupIds } = renamed;
  const rounds = (await listRounds(table, tenant)).filter(
    ({ state }) => state !== 'locked' && state !== 'cancelled',
  );
  const places = rounds.flatMap(({ id }) => groupIds.map((groupId) => ({ tenant, roundId: id, groupId })));
  const rosters = await table.batchGet(places.map(rosterKey));
  const taken = places.flatMap((at) => {
    const roster = rosters.find((item) => item['pk'] === rosterKey(at).pk);
    const staff = (roster?.['s'] ?? []) as [string, string][];
    const isTaken = staff.some(([id]) => id === gone) && !staff.some(([id]) => id === keep.id);
    return roster && isTaken ? [{ at, roster, staff }] : [];
  });
  const changes = taken.map(({ at, roster, staff }): ItemChange => {
    const after = staff.map(([id, name]) => (id === gone ? [keep.id, keep.name] : [id, name]));
    return { key: rosterKey(at), before: roster, after: { ...roster, s: after } };
  });
  const moves = taken.flatMap(({ at, roster }) =>
    childIdsOf(roster).map((childId): Moved => {
      const { pk } = childKey(tenant, childId);
      return {
        from: { pk, sk: `own#${at.roundId}#${gone}` },
        to: { pk, sk: `own#${at.roundId}#${keep.id}` },
      };
    }),
  );
  return { changes, moves };
}

const childIdsOf = (roster: Item): string[] => (roster['c'] as [string][]).map(([id]) => id);
