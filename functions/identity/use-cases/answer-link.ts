import { randomInt } from 'node:crypto';
import { answerLink as contract } from '#shared/identity/answer-link.contract.ts';
import { log } from '#functions/kernel/log.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { browserSecretFor } from '../cookies.ts';
import { CODE_MINUTES, afterBirthDate } from '../domain/link.ts';
import { addressesOf, birthDateOf, masked } from './reachable.ts';
import type { Reachable } from '../ports/second-factor.ts';
import { json, refusal } from '../replies.ts';
import { stepLink } from '../store/link-store.ts';
import { isToday, readPersonHere } from '../store/person-store.ts';
import { codeHash } from './code-hash.ts';
import { notUsable, toldTo, withLink, type LinkTools } from './with-link.ts';

/** Checks the reader's birth date and sends a code, which holds for this browser alone. */
export const answerLink = (tools: LinkTools): PublicEndpoint => ({
  contract,
  async reply(event) {
    const parsed = contract.input.safeParse(inputOf(event));
    if (!parsed.success) return refusal(400, 'input-invalid');
    const { token, birthDate } = parsed.data;
    const { secret, cookies } = browserSecretFor(event);
    return withLink(
      tools,
      token,
      () => notUsable(cookies),
      async ({ link, hash, keys, municipality, now }) => {
        const { tenant } = municipality;
        const person = await readPersonHere(tools.table, { tenant, personId: link.personId });
        const still = { side: link.side, only: link.childId, today: dateOf(new Date(now)) };
        if (!(await isToday(tools.table, tenant, person, still))) return notUsable(cookies);

        const digits = String(randomInt(1_000_000)).padStart(6, '0');
        const isRight = birthDateOf(person, link.side) === birthDate;
        const addresses = addressesOf(person, link.side);
        // Told only after a right answer, which costs nothing: a wrong one counts either way.
        if (isRight && addresses.length === 0) return toldTo({ code: 'no-way-to-reach-you' }, cookies);
        const code = { isRight, hash: codeHash(keys, hash, digits), browser: keys.hash('state', secret) };
        const outcome = await stepLink(tools.table, tenant, hash, (before) =>
          afterBirthDate(before, code, now),
        );
        if (!outcome) return notUsable(cookies);
        if ('code' in outcome) return toldTo(outcome, cookies);
        const sent = await sendTo(tools, addresses, digits);
        if (sent === 'later') return refusal(503, 'busy', cookies);
        if (!sent) return toldTo({ code: 'no-way-to-reach-you' }, cookies);
        const reply = { sentBy: sent.by, to: masked(sent), expiresAt: outcome.expiresAt };
        return json(200, contract.output.parse(reply), cookies);
      },
    );
  },
});

async function sendTo(
  { secondFactor }: LinkTools,
  addresses: Reachable[],
  digits: string,
): Promise<Reachable | undefined | 'later'> {
  try {
    return await secondFactor.send(addresses, digits, CODE_MINUTES);
  } catch (error) {
    log.error('code not sent', { kind: error instanceof Error ? error.name : 'unknown' });
    return 'later';
  }
}
