import { log } from '#functions/kernel/log.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import type { Table } from '#functions/kernel/table.ts';
import { countGroups } from '../store/count-groups.ts';

const groupRound = /^(\d{4})#group-round#([^#]+)#([^#]+)$/;

interface Touched {
  tenant: string;
  roundId: string;
  /** Group id → ids of the changes that touched it. */
  groups: Map<string, string[]>;
}

/**
 * Counts the groups that the changes touched: each once, however many changes there are. A change only says where to
 * look, so it may come twice, late and in any order. Answers the ids of the changes whose group could not be counted;
 * the other groups are.
 */
export async function countChanges(
  table: Table,
  changes: readonly ItemChange[],
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  for (const { tenant, roundId, groups } of touchedBy(changes)) {
    try {
      await countGroups(table, tenant, roundId, [...groups.keys()]);
    } catch {
      for (const [groupId, ids] of groups)
        await countGroups(table, tenant, roundId, [groupId]).catch((error: unknown) => {
          log.error('group not counted', { kind: error instanceof Error ? error.name : 'unknown' });
          for (const id of ids) failed.add(id);
        });
    }
  }
  return failed;
}

function touchedBy(changes: readonly ItemChange[]): Touched[] {
  const rounds = new Map<string, Touched>();
  for (const { id, pk } of changes) {
    const [, tenant, roundId, groupId] = groupRound.exec(pk) ?? [];
    if (!tenant || !roundId || !groupId) continue;
    const key = `${tenant} ${roundId}`;
    const round = rounds.get(key) ?? { tenant, roundId, groups: new Map<string, string[]>() };
    rounds.set(key, round);
    round.groups.set(groupId, [...(round.groups.get(groupId) ?? []), id]);
  }
  return [...rounds.values()];
}
