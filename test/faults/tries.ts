import fc from 'fast-check';
import { expect } from 'vitest';
import type { Item, Table } from '#functions/kernel/table.ts';
import type { Step } from './stories/story.ts';
import { ask } from './stories/telling.ts';

/** What somebody tries, which may be about an older version than stands or a newer one than there is. */
export type Try = (version: number) => Step;
export const versionOf = (item: Item | undefined): number => Number(item?.['version'] ?? 0);

/** Tries one after the other; `look` is told what stood before and after each. */
export async function along(
  table: Table,
  tries: readonly Try[],
  stands: (table: Table) => Promise<Item | undefined>,
  look: (tried: { name: string; ok: boolean; before: Item | undefined; after: Item | undefined }) => void,
): Promise<void> {
  let before = await stands(table);
  for (const make of tries) {
    const step = make(versionOf(before));
    const { ok } = await ask(step, table);
    const after = await stands(table);
    look({ name: step.name, ok, before, after });
    before = after;
  }
}

/** Refused leaves all as it was; done is one version more, or as it was where it was done before. */
export function expectOneMore({
  ok,
  before,
  after,
}: {
  ok: boolean;
  before: Item | undefined;
  after: Item | undefined;
}) {
  if (!ok) expect(after).toEqual(before);
  else if (after?.['version'] !== before?.['version']) expect(versionOf(after)).toBe(versionOf(before) + 1);
  else expect(after).toEqual(before);
}

/** About the version that stands, now and then about another. */
export const off = fc.constantFrom(0, 0, 0, -1, 1);
export const word = fc.constantFrom('De første ord om det.', 'Andre ord om det samme.');
export const runs = { numRuns: 25, seed: 4 };
