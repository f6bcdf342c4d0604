import { finishLink as contract } from '#shared/identity/finish-link.contract.ts';
import { log } from '#functions/kernel/log.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { browserSecretIn, linkCookies } from '../cookies.ts';
import { afterCode } from '../domain/link.ts';
import { json, refusal } from '../replies.ts';
import { stepLink } from '../store/link-store.ts';
import { codeHash } from './code-hash.ts';
import { openSession } from './open-session.ts';
import { notUsable, toldTo, withLink, type LinkTools } from './with-link.ts';

/**
 * Checks the code and lets the reader in: as the person the letter was for, about the one child, with two factors (the
 * letter in a mailbox that takes MitID, and a code to the person's own phone or mailbox). There is no renewal.
 */
export const finishLink = (tools: LinkTools): PublicEndpoint => ({
  contract,
  async reply(event) {
    const parsed = contract.input.safeParse(inputOf(event));
    if (!parsed.success) return refusal(400, 'input-invalid');
    const { token, code } = parsed.data;
    const secret = browserSecretIn(event) ?? '';
    return withLink(tools, token, notUsable, async ({ link, hash, keys, municipality, now }) => {
      const { tenant } = municipality;
      const shown = { hash: codeHash(keys, hash, code), browser: keys.hash('state', secret) };
      const outcome = await stepLink(tools.table, tenant, hash, (before) => afterCode(before, shown, now));
      if (!outcome) return notUsable();
      if ('code' in outcome) return toldTo(outcome);
      const { personId, side, childId: only } = link;
      const seat = { tenant, personId, side, assurance: 'substantial' as const, only };
      const tokens = await openSession(tools, keys, seat, new Date(now));
      if (!tokens) return notUsable();
      log.info('signed in', { way: 'link', side });
      return json(200, contract.output.parse({ goTo: outcome.path }), linkCookies(tokens));
    });
  },
});
