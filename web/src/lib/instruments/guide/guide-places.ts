import { say } from '#lib/words/say.svelte.ts';
import { degreeKeys } from './guide-draft.svelte.ts';

/** A place of the guide in words: the general part, or a degree. */
export const placeInWords = (where: string): string =>
  degreeKeys.some((key) => key === where)
    ? say('guide-edit.degree', { n: where })
    : say('guide-edit.general');
