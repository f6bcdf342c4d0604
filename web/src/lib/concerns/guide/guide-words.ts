import type { Within } from '#shared/instruments/guide.ts';
import { say } from '#lib/words/say.svelte.ts';

/** By when something is to be done, in words; undefined where no time is set. */
export function withinInWords(within: Within | undefined): string | undefined {
  if (!within) return undefined;
  return within.amount === 0 ? say('guide.now') : say(`guide.within.${within.unit}`, { n: within.amount });
}
