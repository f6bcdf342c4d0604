import * as z from 'zod';
import { dateSchema, idSchema, instantSchema } from '../ids.ts';
import { someoneSchema } from './case-moves.ts';

/** What the child is heard about: an evaluation, or nothing but how it is. */
const voiceAboutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['case', 'round', 'dialogue']), id: idSchema }),
  z.object({ kind: z.literal('child') }),
]);

/** Told by the child itself, told to somebody who wrote it down, seen in what the child does, or not to be had. */
const voiceWays = ['self', 'told', 'seen', 'not-had'] as const;
export type VoiceWay = (typeof voiceWays)[number];

export const faces = [1, 2, 3, 4, 5] as const;
const words = (most: number) => z.string().trim().max(most).default('');

/** One answer: a face from 1 (very bad) to 5 (very good), own words, or both. `question`: as it was read aloud. */
const voiceAnswerSchema = z.object({
  questionId: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  question: z.string().max(300),
  face: z.literal(faces).optional(),
  words: words(1000),
});

const said = {
  /** The set of questions, by age. */
  bandId: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  answers: z.array(voiceAnswerSchema).max(12),
  /** What the child wants to say itself. */
  words: words(3000),
  /** The child's own choice: whether its parents may see it. */
  parentsMaySee: z.boolean(),
};

/** A drawing or photo as sent: a JPEG, in base 64. 200 KB as bytes. */
const MOST_LETTERS = 273_068;
const pictureKinds = ['drawing', 'photo'] as const;
export const sentPictureSchema = z.object({
  kind: z.enum(pictureKinds),
  jpeg: z.base64().min(100).max(MOST_LETTERS),
});

export const ownVoiceInputSchema = z.object({ ...said, picture: sentPictureSchema.optional() });
export const toldVoiceInputSchema = z.object({
  ...said,
  about: voiceAboutSchema,
  way: z.enum(['told', 'seen', 'not-had']),
  /** Why the child could not be heard. */
  because: words(1000),
  /** How the child's view was seen instead: what it seeks, what it turns away from. */
  perspective: words(2000),
  picture: sentPictureSchema.optional(),
});

/** The child's own voice, as it was given on a day. Never changed: another day has another voice. */
export const voiceSchema = z.object({
  kind: z.literal('voice'),
  id: idSchema,
  ...said,
  about: voiceAboutSchema,
  way: z.enum(voiceWays),
  because: words(1000),
  perspective: words(2000),
  picture: z.enum(pictureKinds).optional(),
  on: dateSchema,
  at: instantSchema,
  by: someoneSchema,
});
export type Voice = z.infer<typeof voiceSchema>;

export type VoiceProblem = 'nothing-said' | 'because-missing' | 'perspective-missing';

/** What is missing before it is a voice: something said, or why not and how the child was seen instead. */
export function missingInVoice(
  voice: Pick<Voice, 'way' | 'answers' | 'words' | 'because' | 'perspective' | 'picture'>,
): VoiceProblem | undefined {
  const { way, answers, words: own, because, perspective, picture } = voice;
  if (way === 'not-had') {
    if (because.length < 10) return 'because-missing';
    return perspective.length < 10 ? 'perspective-missing' : undefined;
  }
  if (way === 'seen') return perspective.length < 10 ? 'perspective-missing' : undefined;
  const isSaid =
    own !== '' || picture !== undefined || answers.some((one) => one.face !== undefined || one.words !== '');
  return isSaid ? undefined : 'nothing-said';
}
