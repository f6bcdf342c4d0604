import * as z from 'zod';
import { callSchema, stopStands, storedStopSchema, type Call, type StoredStop } from '#shared/access/stop.ts';
import type { Child } from '#shared/people/child.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { matterKey, openStopKey, settingsKey, stopKey } from './matter-keys.ts';
import { profileUpdate, unitsOn, versioned } from './profile-writes.ts';

/** Numbers that hold everywhere in Denmark; the municipality's own contact comes before them. */
const nationalCalls: readonly Call[] = [
  { name: 'Alarmcentralen (livsfare eller akut vold)', phone: '112' },
  { name: 'Politiet', phone: '114' },
];

/** Whom to call when violence or abuse is suspected, the municipality's own contact first. */
export async function readCalls(table: Table, tenant: string): Promise<Call[]> {
  const item = await table.get(settingsKey(tenant));
  const { calls = [] } = z.object({ calls: z.array(callSchema).optional() }).parse(item ?? {});
  return [...calls, ...nationalCalls];
}

export async function readStop(
  table: Table,
  tenant: string,
  childId: string,
  stopId: string,
): Promise<StoredStop | undefined> {
  const item = await table.get(stopKey(tenant, childId, stopId));
  return item && storedStopSchema.parse(item);
}

/**
 * Writes a stop that was set or lifted, the child's profile that `decide` reads, and the lines by which the unit's
 * leader and the municipality are alerted: all or nothing. False when the child or the stop has changed meanwhile.
 */
export async function saveStop(
  table: Table,
  tenant: string,
  child: Child,
  stop: StoredStop,
  today: string,
): Promise<boolean> {
  const { id, from, by, lifted } = stop;
  const fact = { id, from, setBy: by.id, ...(lifted && { until: lifted.at }) };
  const stops = [...child.stops.filter((one) => one.id !== id), fact].sort((one, other) =>
    one.from.localeCompare(other.from),
  );
  const open = openStopKey(tenant, child.id, id);
  const lines = [open, ...unitsOn(child, today).map((unit) => matterKey(tenant, unit, 'stop', child.id, id))];
  const alerts: Write[] = lines.map((key) =>
    lifted ? { Delete: { Key: key } } : { Put: { Item: { ...key, at: from, byName: by.name } } },
  );
  const { ok } = await table.transact([
    profileUpdate(tenant, child, { stops }),
    versioned({ ...stopKey(tenant, child.id, id), ...stop }),
    ...alerts,
  ]);
  return ok;
}

export const hasStop = (child: Child): boolean => stopStands(child.stops);
