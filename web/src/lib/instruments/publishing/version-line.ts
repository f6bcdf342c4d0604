import { dateAndTime } from '#lib/words/dates.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';

interface Published {
  version: number;
  publishedAt: string;
  by?: { name: string } | undefined;
}

/** Which version it is, when it came and by whom, as far as that is known. */
export function versionLine({ version, publishedAt, by }: Published): string {
  const at = dateAndTime(publishedAt, language.current);
  return by
    ? say('publishing.version-by', { version, at, name: by.name })
    : say('publishing.version', { version, at });
}
