import { say } from '#lib/words/say.svelte.ts';

/** The places of an instrument, one after the other. */
export const placesInWords = (places: readonly string[], inWords: (where: string) => string): string =>
  places.map(inWords).join(', ') || say('publishing.nothing');
