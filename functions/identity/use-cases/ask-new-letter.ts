import { askNewLetter as contract } from '#shared/identity/ask-new-letter.contract.ts';
import { log } from '#functions/kernel/log.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { queueLetters } from '#functions/letters/index.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { afterAskingAnew } from '../domain/link.ts';
import { json, refusal } from '../replies.ts';
import { stepLink } from '../store/link-store.ts';
import { withLink, type FoundLink, type LinkTools } from './with-link.ts';

/**
 * Sends the reader of a link that opens nothing any more a new letter, to where the first one went: once a day, three
 * times in all. The answer tells nothing about the link.
 */
export const askNewLetter = (tools: LinkTools): PublicEndpoint => ({
  contract,
  async reply(event) {
    const parsed = contract.input.safeParse(inputOf(event));
    if (!parsed.success) return refusal(400, 'input-invalid');
    const thanks = json(200, {});
    return withLink(
      tools,
      parsed.data.token,
      () => thanks,
      async (found) => {
        const { hash, municipality, now } = found;
        const may = await stepLink(tools.table, municipality.tenant, hash, (link) =>
          afterAskingAnew(link, dateOf(new Date(now)), now),
        );
        if (may) await sendAnew(tools, found);
        return thanks;
      },
    );
  },
});

/** The same again on one day is the same letter. */
async function sendAnew(
  { table }: LinkTools,
  { link, hash, keys, municipality, now }: FoundLink,
): Promise<void> {
  const { childId, path, personId } = link;
  const child = await readChildProfile(table, municipality.tenant, childId);
  if (!child) return;
  const sendingId = keys.hash('link', `${hash}|${dateOf(new Date(now))}`).slice(0, 14);
  const only = [personId];
  const sent = await queueLetters(table, {
    ...{ child, template: 'new-link', path, sendingId, only, by: personId, now },
  });
  log.info('new letter asked for', { letters: typeof sent === 'string' ? 0 : sent.length });
}
