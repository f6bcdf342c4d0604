import type { Child } from '#shared/people/child.ts';
import { afterPause } from '#functions/kernel/pause.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import type { Table } from '#functions/kernel/table.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readChildProfile } from '../store/child-store.ts';
import { movedChild } from './moved-child.ts';

const ATTEMPTS = 8;

/**
 * Brings what a module keeps on lists about a child to where the child is on the day (ISO date), under the name it has
 * now: on condition that neither has changed meanwhile. False when something had; done again it changes nothing.
 */
export type Follow = (table: Table, child: Child, today: string) => Promise<boolean>;

/** Has it follow the child as it is now, until all of it stands there. Throws when it kept changing. */
export async function followNow(
  table: Table,
  follow: Follow,
  { tenant, childId, today }: { tenant: string; childId: string; today: string },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const child = await readChildProfile(table, tenant, childId);
    // Erased, or merged into another, whose own change is heard of.
    if (child?.id !== childId) return;
    if (await follow(table, child, today)) return;
    await afterPause(attempt, ATTEMPTS);
  }
}

/** The same as a reaction to the child's moving or getting another name. Changes may come twice and in any order. */
export const whenMoved =
  (follow: Follow) =>
  async (table: Table, change: ItemChange, today = dateOf(new Date())): Promise<void> => {
    const moved = movedChild(change);
    if (moved) await followNow(table, follow, { ...moved, today });
  };
