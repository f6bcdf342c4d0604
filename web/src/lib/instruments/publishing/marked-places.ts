import { say } from '#lib/words/say.svelte.ts';
import type { Draft } from './draft.ts';

interface Place {
  value: string;
  label: string;
}

/** The places to choose among, each with a word when it is edited. */
export const markedPlaces = (draft: Pick<Draft<never>, 'changed'>, places: readonly Place[]): Place[] =>
  places.map(({ value, label }) => ({
    value,
    label: draft.changed.includes(value) ? `${label} (${say('publishing.changed-mark')})` : label,
  }));
