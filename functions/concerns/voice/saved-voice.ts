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
import { readPicture, readVoice, saveVoice, type VoiceAt } from './voice-store.ts';

/**
 * Stores what was said, once. The same again is the same voice; another under its id is refused, be it only that the
 * parents may not see it after all. A picture that carries more than itself is refused, too: the page makes it anew, and
 * so nothing of the camera's comes along.
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
  if (!before && (await saveVoice(table, at, voice, jpeg))) return done({ voice });
  const stored = before ?? (await readVoice(table, at));
  if (!stored || !isSame(stored, voice)) return refused('id-taken');
  const drawn = jpeg && (await readPicture(table, at.tenant, at.voiceId));
  return isDeepStrictEqual(drawn && Buffer.from(drawn), jpeg && Buffer.from(jpeg))
    ? done({ voice: stored })
    : refused('id-taken');
}

const isSame = (one: Voice, other: Voice): boolean => isDeepStrictEqual(saidIn(one), saidIn(other));
function saidIn({ on: _, at: __, by, ...said }: Voice) {
  return { ...said, byId: by.id };
}
