/** What is typed of a reply, before it is sent. */
export interface ReplyDraft {
  reflections: string;
  steps: { id: string; text: string; target: 'child' | 'surroundings'; weeks: string }[];
  feedbackOn: string;
}

export const isReplyDraft = (value: unknown): value is ReplyDraft =>
  typeof value === 'object' &&
  value !== null &&
  'reflections' in value &&
  typeof value.reflections === 'string' &&
  'feedbackOn' in value &&
  typeof value.feedbackOn === 'string' &&
  'steps' in value &&
  Array.isArray(value.steps);
