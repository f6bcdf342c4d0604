import type { ShownFileRequest } from '#shared/rights/file-request.ts';
import { dateOf, shortDate } from '#lib/words/dates.ts';
import { language } from '#lib/words/language.svelte.ts';
import { say } from '#lib/words/say.svelte.ts';

const date = (day: string) => shortDate(day, language.current);

/** How far a request is, in a few words: what it waits for, or since when it can be fetched and whether it was. */
export function stateWords({ state, isOver, releasedAt, expiresOn, fetchedAt }: ShownFileRequest): string {
  if (state !== 'released' || !releasedAt || !expiresOn) return say(`file-state.${state}`);
  const given = isOver
    ? say('rights.was-over', { until: date(expiresOn) })
    : say('rights.given-on', { date: date(dateOf(releasedAt)), until: date(expiresOn) });
  const fetched = fetchedAt
    ? say('rights.fetched-on', { date: date(dateOf(fetchedAt)) })
    : say('rights.not-fetched');
  return `${given}. ${fetched}`;
}

/** What is withheld, as one list of words. */
export const withheldWords = ({ withheld }: Pick<ShownFileRequest, 'withheld'>): string =>
  withheld.map(({ part }) => say(`file-part.${part}`)).join(', ');

/** What is waited for comes first, and of that what is due first; what is answered follows, newest first. */
export function byUrgency(one: ShownFileRequest, other: ShownFileRequest): number {
  const rank = ({ state }: ShownFileRequest) => (state === 'asked' || state === 'made' ? 0 : 1);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  return rank(one) === 0 ? one.dueOn.localeCompare(other.dueOn) : other.askedAt.localeCompare(one.askedAt);
}
