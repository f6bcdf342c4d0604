import type { Collection } from '#shared/portal/collection.ts';

interface Sides {
  theirs: readonly Collection[];
  mine: readonly Collection[];
}

/** The reading orders that two have not left alike; all of them where only their own order differs. */
export function differingOrders({ theirs, mine }: Sides): Sides {
  const among = (one: Collection, others: readonly Collection[]) =>
    others.some((other) => told(other) === told(one));
  const differing = {
    theirs: theirs.filter((one) => !among(one, mine)),
    mine: mine.filter((one) => !among(one, theirs)),
  };
  return differing.theirs.length + differing.mine.length === 0 ? { theirs, mine } : differing;
}

const told = ({ id, title, intro, documentIds }: Collection) =>
  JSON.stringify([id, title.trim(), intro.trim(), documentIds]);

export const isSameOrders = (one: readonly Collection[], other: readonly Collection[]): boolean =>
  one.map(told).join() === other.map(told).join();

/** Whether something kept on the device is reading orders. */
export const areOrders = (value: unknown): value is Collection[] =>
  Array.isArray(value) &&
  value.every(
    (one: unknown) => typeof one === 'object' && one !== null && 'title' in one && 'documentIds' in one,
  );
