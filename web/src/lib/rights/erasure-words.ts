import { contentWords } from '#shared/rights/child-items.ts';
import type { Contents } from '#shared/rights/erasure-contents.ts';
import type { RetentionKind } from '#shared/rights/retention.ts';
import { say } from '#lib/words/say.svelte.ts';

/** How much there is of what goes, one phrase for each sort; the master data first, where they go. */
export const contentsInWords = (contents: Contents, kinds: readonly RetentionKind[] = []): string[] => [
  ...(kinds.includes('profile') ? [say('erasure-content.profile')] : []),
  ...contentWords.flatMap((word) => {
    const n = contents[word] ?? 0;
    return n > 0 ? [say(`erasure-content.${word}`, { n })] : [];
  }),
];

/** What of a child goes: all of it, or which kinds. */
export const kindsInWords = (kinds: readonly RetentionKind[] | undefined): string =>
  kinds === undefined || kinds.includes('profile')
    ? say('erasure.due-whole')
    : kinds.map((kind) => say(`retention-kind.${kind}`)).join(', ');
