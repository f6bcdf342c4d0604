import { me } from '#lib/state/me.ts';
import { draftsOf } from '#lib/state/own-drafts.ts';
import { looksLike } from './draft.ts';
import type { EditedParts } from './draft-in-parts.svelte.ts';

/** The edits from last time, if they still have the shape of what is edited. */
export const keptEdits = <Value extends object>(key: string, like: Value): Value | undefined =>
  draftsOf(me().id).read(key, (value): value is Value => looksLike(value, like));

/** The same of an instrument in parts. */
export const keptParts = <Content extends object, Part, Id extends string>(
  key: string,
  content: Content,
): EditedParts<Content, Part, Id> | undefined =>
  draftsOf(me().id).read(
    key,
    (value): value is EditedParts<Content, Part, Id> =>
      looksLike(value, { content: {}, parts: {} }) && looksLike(value.content, content),
  );
