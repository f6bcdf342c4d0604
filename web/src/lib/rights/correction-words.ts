import type { CorrectionAbout } from '#shared/rights/correction.ts';
import { say } from '#lib/words/say.svelte.ts';

/** What a request for correction is about, in a few words. */
export const aboutWords = (about: CorrectionAbout): string =>
  about.kind === 'field'
    ? say(`correction-field.${about.field}`)
    : `${say(`entry.${about.entry}`)}, ${about.roundName}`;
