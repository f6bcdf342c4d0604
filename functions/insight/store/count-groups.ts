import type { Counts } from '#shared/insight/counts.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { listRoundGroups, readGroupRound, type GroupRoundAt } from '#functions/rounds/index.ts';
import { added, countChildren, difference, isNothing } from '../domain/counting.ts';
import {
  addToCounter,
  groupCounterKey,
  noCounter,
  putCounter,
  totalKey,
  unitCounterKey,
  unpackCounter,
  type Counter,
} from './counter-items.ts';
import { unitOfGroup } from './unit-of-group.ts';

const GROUPS_AT_ONCE = 8;
const GROUPS_IN_WRITE = 30;
const ATTEMPTS = 12;

interface Recounted {
  where: GroupRoundAt;
  unitId: string;
  unitName: string;
  before: Counter;
  after: { name: string; counts: Counts };
}

/**
 * Brings the counters of some groups of a round in step with where their children stand, and with them those of the
 * units and the municipality, in one transaction. A group's counter is read before its children and written only when
 * nobody has written it since: so it never goes back in time, and what is added to the shared counters is exactly what
 * it changed by. Counting again what is counted already writes nothing.
 */
export async function countGroups(
  table: Table,
  tenant: string,
  roundId: string,
  groupIds: readonly string[],
): Promise<void> {
  let open = [...new Set(groupIds)];
  for (let attempt = 0; open.length > 0; attempt += 1) {
    if (attempt === ATTEMPTS) throw new Error('the counters kept changing while groups were counted');
    const next: string[] = [];
    for (let start = 0; start < open.length; start += GROUPS_IN_WRITE)
      next.push(...(await countSome(table, tenant, roundId, open.slice(start, start + GROUPS_IN_WRITE))));
    open = next;
  }
}

/** Counts every group of the round. */
export async function countRound(table: Table, tenant: string, roundId: string): Promise<void> {
  const groups = await listRoundGroups(table, tenant, roundId);
  await countGroups(
    table,
    tenant,
    roundId,
    groups.map((group) => group.groupId),
  );
}

/** Answers the groups that are to be counted again, because another count came in between. */
async function countSome(
  table: Table,
  tenant: string,
  roundId: string,
  groupIds: readonly string[],
): Promise<string[]> {
  const found = await inParallel(groupIds, GROUPS_AT_ONCE, (groupId) =>
    recountGroup(table, { tenant, roundId, groupId }),
  );
  const changed = found.filter((one) => one !== undefined);
  if (changed.length === 0) return [];
  const { ok } = await table.transact(writesFor(tenant, roundId, changed));
  return ok ? [] : changed.map((one) => one.where.groupId);
}

async function recountGroup(table: Table, where: GroupRoundAt): Promise<Recounted | undefined> {
  const unitId = await unitOfGroup(table, where);
  if (unitId === undefined) return undefined;
  const item = await table.get(groupCounterKey(where.tenant, where.roundId, unitId, where.groupId));
  const before = item ? unpackCounter(item) : noCounter;
  const group = await readGroupRound(table, where);
  if (!group) return undefined;
  const { roster, progress } = group;
  const counts = countChildren(roster.children, progress);
  if (item && isNothing(difference(before.counts, counts))) return undefined;
  return { where, unitId, unitName: roster.unitName, before, after: { name: roster.groupName, counts } };
}

function writesFor(tenant: string, roundId: string, changed: readonly Recounted[]): Write[] {
  const units = new Map<string, { name: string; more: Counts }>();
  const deltas = changed.map(({ before, after }) => difference(before.counts, after.counts));
  changed.forEach(({ unitId, unitName }, index) => {
    const more = deltas[index];
    const known = units.get(unitId);
    if (more) units.set(unitId, { name: unitName, more: known ? added(known.more, more) : more });
  });
  const total = deltas.reduce(added);
  return [
    ...changed.map(({ where, unitId, before, after }) =>
      putCounter(groupCounterKey(tenant, roundId, unitId, where.groupId), before, after),
    ),
    ...[...units].flatMap(([unitId, { name, more }]) =>
      isNothing(more) ? [] : [addToCounter(unitCounterKey(tenant, roundId, unitId), more, name)],
    ),
    ...(isNothing(total) ? [] : [addToCounter(totalKey(tenant, roundId), total)]),
  ];
}
