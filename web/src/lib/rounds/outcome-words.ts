import { say } from '#lib/words/say.svelte.ts';

/** How an action went, −2 to 2; nothing where nobody has said it. */
export const outcomeWords = (outcome: number | undefined): string | undefined =>
  outcome === 2 || outcome === 1 || outcome === 0 || outcome === -1 || outcome === -2
    ? say(`follow-up.outcome.${outcome}`)
    : undefined;
