type Attributes = Record<string, unknown>;

/**
 * Takes back a change of an item that others may have changed since: every attribute that still is as the change left it
 * becomes what it was before; of a list, what the change put in goes and what it took out comes back; everything else
 * stays as it is now. With nothing changed since, this is exactly the item as it was.
 */
export function takenBack(before: Attributes, after: Attributes, now: Attributes): Attributes {
  const restored: Attributes = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const value = attribute(before[name], after[name], now[name]);
    if (value !== undefined) restored[name] = value;
  }
  return restored;
}

function attribute(before: unknown, after: unknown, now: unknown): unknown {
  if (isSame(now, after)) return before;
  if (!isList(before) || !isList(after) || !isList(now)) return now;
  const isIn = (list: readonly unknown[], one: unknown) => list.some((other) => isSame(one, other));
  const kept = now.filter((one) => isIn(before, one) || !isIn(after, one));
  const back = before.filter((one) => !isIn(after, one) && !isIn(kept, one));
  return [...kept, ...back];
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** Whether two values of an item say the same; the order of an object's keys does not count. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isList(one) !== isList(other)) return false;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)));
}
