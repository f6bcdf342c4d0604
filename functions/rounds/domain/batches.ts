/** A unit as it was frozen when the opening began. `groups`: how many it had then, for the progress shown. */
export interface RoundUnit {
  id: string;
  name: string;
  groups: number;
}

const GROUPS_IN_BATCH = 25;

/** Splits units, in order of id, into batches of about 25 groups: the same units always give the same batches. */
export function batchesOf(units: readonly RoundUnit[]): RoundUnit[][] {
  const batches: RoundUnit[][] = [];
  let room = 0;
  for (const unit of units.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const size = Math.max(1, unit.groups);
    if (room < size) {
      batches.push([]);
      room = GROUPS_IN_BATCH;
    }
    batches.at(-1)?.push(unit);
    room -= size;
  }
  return batches;
}
