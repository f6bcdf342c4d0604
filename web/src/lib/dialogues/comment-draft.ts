/** A comment in the making, with the id under which it is sent. */
interface CommentDraft {
  id: string;
  text: string;
}

/** Recognises a kept draft by its shape. */
export const isCommentDraft = (value: unknown): value is CommentDraft =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'text' in value &&
  typeof value.text === 'string';
