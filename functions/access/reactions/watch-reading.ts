import { inParallel } from '#functions/kernel/in-parallel.ts';
import { log } from '#functions/kernel/log.ts';
import type { Table } from '#functions/kernel/table.ts';
import { hourOf, mostChildrenAt } from '../domain/reading-hours.ts';
import { alarmId, raiseAlarm } from '../store/alarm-store.ts';
import type { GroupOfUnit } from '../store/group-store.ts';
import { countDistinct, type Reading } from '../store/reading-store.ts';
import { readRules } from '../store/reading-rules-store.ts';
import type { Arrivals, Arrived } from './arrived.ts';

const AT_ONCE = 8;

interface Hour extends Reading {
  at: string;
  children: Set<string>;
}

/**
 * Counts the different children that each person asked about in the hour, those of a group's list included, and tells
 * the administrators when they are more than the municipality allows. What was refused counts too: trying every door is
 * what the alarm is for. Safe to repeat.
 */
export async function watchReading(
  table: Table,
  { tenant, lines, harmed }: Arrivals,
  groups: ReadonlyMap<string, GroupOfUnit>,
  now: Date,
): Promise<void> {
  if (harmed.length > 0) await tellOfHarm(table, tenant, harmed, now);
  const hours = hoursIn(lines, groups);
  if (hours.length === 0) return;
  const rules = await readRules(table, tenant);
  await inParallel(hours, AT_ONCE, async ({ children, at, ...reading }) => {
    const count = await countDistinct(table, tenant, reading, children, now);
    const limit = mostChildrenAt(at, rules);
    if (count <= limit) return;
    const { side, actorId, hour } = reading;
    const isNew = await raiseAlarm(table, tenant, {
      id: alarmId(hour, `${side} ${actorId}`),
      kind: 'mass-read',
      at,
      actor: { id: actorId, side },
      count,
      limit,
    });
    if (isNew) log.warn('mass read', { children: count, limit });
  });
}

/** One alarm an hour, by the hour in which it was found; each further line opens it again. */
async function tellOfHarm(table: Table, tenant: string, harmed: readonly string[], now: Date): Promise<void> {
  const hour = hourOf(now.toISOString());
  // The alarm of the log's own is on these words.
  log.error('record changed', { lines: harmed.length });
  const found = { side: 'staff', actorId: 'record-changed', hour } as const;
  await raiseAlarm(table, tenant, {
    id: alarmId(hour, 'record'),
    kind: 'record-changed',
    at: now.toISOString(),
    count: await countDistinct(table, tenant, found, new Set(harmed), now),
    limit: 0,
  });
}

function hoursIn(lines: readonly Arrived[], groups: ReadonlyMap<string, GroupOfUnit>): Hour[] {
  const hours = new Map<string, Hour>();
  for (const { about, at, side, actorId } of lines) {
    const [kind, id = ''] = about.split('#');
    const children = kind === 'child' ? [id] : kind === 'group' ? (groups.get(id)?.childIds ?? []) : [];
    if (children.length === 0) continue;
    const hour = hourOf(at);
    const key = `${side} ${actorId} ${hour}`;
    const known = hours.get(key) ?? { side, actorId, hour, at, children: new Set<string>() };
    hours.set(key, known);
    if (at < known.at) known.at = at;
    for (const child of children) known.children.add(child);
  }
  return [...hours.values()];
}
