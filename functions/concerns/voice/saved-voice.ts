import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { isCleanJpeg } from '#shared/concerns/clean-jpeg.ts';
import {
  missingInVoice,
  type sentPictureSchema,
  type Voice,
  type VoiceProblem,
} from '#shared/concerns/voice.ts';
import { done, refused, type Result } from '#shared/refusals.ts';
import type { Table } from '#functions/kernel/table.ts';
import { saveVoice, type VoiceAt } from './voice-store.ts';

/**
 * Stores what was said, once. The same again is the same voice; another under its id is refused. A picture that carries
 * more than itself is refused, too: the page makes it anew, and so nothing of the camera's comes along.
 */
export async function savedVoice(
  table: Table,
  at: VoiceAt,
  voice: Voice,
  picture: z.infer<typeof sentPictureSchema> | undefined,
  known: readonly Voice[],
): Promise<Result<{ voice: Voice }, VoiceProblem | 'picture-not-clean' | 'id-taken'>> {
  const missing = missingInVoice(voice);
  if (missing) return refused(missing);
  const jpeg = picture && new Uint8Array(Buffer.from(picture.jpeg, 'base64'));
  if (jpeg && !isCleanJpeg(jpeg)) return refused('picture-not-clean');
  const before = known.find(({ id }) => id === voice.id);
  if (before) return isSame(before, voice) ? done({ voice: before }) : refused('id-taken');
  if (await saveVoice(table, at, voice, jpeg)) return done({ voice });
  return refused('id-taken');
}

const isSame = (one: Voice, other: Voice): boolean =>
  one.by.id === other.by.id &&
  isDeepStrictEqual([one.answers, one.words, one.way], [other.answers, other.words, other.way]);
