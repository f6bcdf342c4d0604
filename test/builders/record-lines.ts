import type { ItemChange } from '#functions/kernel/reaction.ts';

/** A new line of the record as the stream tells of it: another place in time at every call. */
export interface LineWish {
  tenant?: string;
  at?: string;
  who?: string;
  about?: string;
  word?: string;
  outcome?: 'asked' | 'refused';
}

let last = 0;
export function aLine(wish: LineWish = {}): ItemChange {
  last += 1;
  const { tenant = '0899', at = '2026-11-21T09:00:00.000Z', who = 'staff-one' } = wish;
  const { about = 'child#child-one', word = 'child.thread-read', outcome = 'asked' } = wish;
  const pk = `${tenant}#record#${about}`;
  const sk = `${at}#tail${String(last).padStart(6, '0')}`;
  const after = { pk, sk, at, actorId: who, side: 'staff', word, outcome };
  return { id: `event-${last}`, pk, sk, after, expired: false };
}

/** The same things in another order, the same one for the same seed. */
export function shuffled<T>(things: readonly T[], seed: number): T[] {
  const copy = [...things];
  let state = seed;
  for (let index = copy.length - 1; index > 0; index -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (index + 1);
    [copy[index], copy[other]] = [copy[other] as T, copy[index] as T];
  }
  return copy;
}
