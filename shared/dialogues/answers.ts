import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';
import type { ProfileContent } from '../instruments/profile.ts';

/** Whose eyes: a member of staff, a custody holder, or the child or young person. */
export const answerSides = ['staff', 'guardian', 'child'] as const;
export type AnswerSide = (typeof answerSides)[number];

/** 1 (rarely or not at all) to 5 (nearly always), or 0: does not know. */
export const DOES_NOT_KNOW = 0;
const partId = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);

/** What one person says: a number for each question, and words for each theme where there is something to say. */
export const sayingsSchema = z.object({
  answers: z.record(partId, z.number().int().min(DOES_NOT_KNOW).max(5)),
  comments: z.record(partId, z.string().trim().max(2000)),
});
export type Sayings = z.infer<typeof sayingsSchema>;

/** One person's answers in a dialogue, as stored. */
export const answersSchema = sayingsSchema.extend({
  dialogueId: idSchema,
  side: z.enum(answerSides),
  /** Who answered; for a child that answered together with staff the child. */
  by: z.object({ id: idSchema, name: z.string() }),
  /** The member of staff who wrote it down together with the child. */
  withStaff: z.object({ id: idSchema, name: z.string() }).optional(),
  at: instantSchema,
  version: versionSchema,
});
export type Answers = z.infer<typeof answersSchema>;

/** The questions of each theme, by their ids. */
export type Shape = Readonly<Record<string, readonly string[]>>;
export const shapeOf = ({ themes }: Pick<ProfileContent, 'themes'>): Record<string, string[]> =>
  Object.fromEntries(themes.map(({ id, questions }) => [id, questions.map((question) => question.id)]));

/** What is wrong with somebody's answers by the profile; undefined when nothing is. */
export function againstSayings(
  { answers, comments }: Sayings,
  shape: Shape,
): { code: 'answers-missing' | 'question-unknown'; n: number } | undefined {
  const wanted = new Set(Object.values(shape).flat());
  const unknown = [
    ...Object.keys(answers).filter((id) => !wanted.has(id)),
    ...Object.keys(comments).filter((id) => !Object.hasOwn(shape, id)),
  ];
  if (unknown.length > 0) return { code: 'question-unknown', n: unknown.length };
  const missing = [...wanted].filter((id) => answers[id] === undefined);
  return missing.length > 0 ? { code: 'answers-missing', n: missing.length } : undefined;
}
