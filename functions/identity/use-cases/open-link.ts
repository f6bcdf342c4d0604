import { openLink as contract } from '#shared/identity/open-link.contract.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { browserSecretFor } from '../cookies.ts';
import { isUsable, lockedFor } from '../domain/link.ts';
import { json, refusal } from '../replies.ts';
import { notUsable, toldTo, withLink, type LinkTools } from './with-link.ts';

/** Tells whether a letter's link can be used. Nothing about its reader is told, and nothing is used up: letters are looked at by machines too. */
export const openLink = (tools: LinkTools): PublicEndpoint => ({
  contract,
  async reply(event) {
    const parsed = contract.input.safeParse(inputOf(event));
    if (!parsed.success) return refusal(400, 'input-invalid');
    const { cookies } = browserSecretFor(event);
    return withLink(
      tools,
      parsed.data.token,
      () => notUsable(cookies),
      ({ link, municipality, now }) => {
        if (!isUsable(link, now)) return Promise.resolve(notUsable(cookies));
        const minutes = lockedFor(link, now);
        if (minutes !== undefined)
          return Promise.resolve(toldTo({ code: 'link-locked', facts: { minutes } }, cookies));
        return Promise.resolve(
          json(200, contract.output.parse({ municipality: municipality.name }), cookies),
        );
      },
    );
  },
});
