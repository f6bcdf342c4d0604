/** What is typed of a reply, before it is sent. */
export interface ReplyDraft {
  reflections: string;
  steps: { id: string; text: string; target: 'child' | 'surroundings'; weeks: string }[];
  feedbackOn: string;
}

/** Whether both would send the same: an empty line and its id send nothing. Then there is nothing to keep. */
export function saysSame(one: ReplyDraft, other: ReplyDraft): boolean {
  const said = ({ reflections, steps, feedbackOn }: ReplyDraft) =>
    JSON.stringify([
      reflections.trim(),
      feedbackOn,
      steps.flatMap(({ text, target, weeks }) => (text.trim() ? [[text.trim(), target, weeks]] : [])),
    ]);
  return said(one) === said(other);
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
