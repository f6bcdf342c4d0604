import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';

/** One person's change: what must be read, and the writes that follow from it (none: nothing to do). */
export interface Work {
  reads: Key[];
  /** Asked again with fresh items when another writer came between; its writes carry the conditions that tell so. */
  plan(read: (key: Key) => Item | undefined): Write[];
}

const WIDTH = 8;
const MOST_ACTIONS = 100;
const ATTEMPTS = 8;
const READS = 100;

/**
 * Applies every work, each all or nothing, many in one transaction. Works of a transaction that did not go through
 * are planned again one by one. Returns how many wrote something. Throws when a person keeps changing meanwhile.
 */
export async function applyPacked(table: Table, works: readonly Work[]): Promise<number> {
  let open = works;
  let changed = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const items = await readAll(
      table,
      open.flatMap((work) => work.reads),
    );
    const planned = open
      .map((work) => ({ work, writes: work.plan((key) => items.get(nameOf(key))) }))
      .filter(({ writes }) => writes.length > 0);
    const packs = attempt === 0 ? pack(planned) : planned.map((one) => [one]);
    const failed = await inParallel(packs, WIDTH, async (one) => {
      const written = await table.transact(one.flatMap(({ writes }) => writes));
      return written.ok ? [] : one.map(({ work }) => work);
    });
    open = failed.flat();
    changed += planned.length - open.length;
    if (open.length === 0) return changed;
  }
  throw new Error('people kept changing while a file was applied');
}

interface Planned {
  work: Work;
  writes: Write[];
}

/** Fills transactions in order; two works that touch the same item never share one. */
function pack(planned: readonly Planned[]): Planned[][] {
  const packs: Planned[][] = [];
  let actions = MOST_ACTIONS;
  let touched = new Set<string>();
  for (const one of planned) {
    const names = one.writes.map(targetOf);
    if (actions + names.length > MOST_ACTIONS || names.some((name) => touched.has(name))) {
      packs.push([]);
      actions = 0;
      touched = new Set();
    }
    packs.at(-1)?.push(one);
    actions += names.length;
    for (const name of names) touched.add(name);
  }
  return packs;
}

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

function targetOf(write: Write): string {
  const { pk, sk } = write.Put?.Item ?? write.Delete?.Key ?? write.Update?.Key ?? {};
  return `${String(pk)} ${String(sk)}`;
}

async function readAll(table: Table, keys: readonly Key[]): Promise<Map<string, Item>> {
  const wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const batches = Array.from({ length: Math.ceil(wanted.length / READS) }, (_, index) =>
    wanted.slice(index * READS, (index + 1) * READS),
  );
  const found = await inParallel(batches, WIDTH, (batch) => table.batchGet(batch));
  return new Map(found.flat().map((item) => [`${String(item['pk'])} ${String(item['sk'])}`, item]));
}
