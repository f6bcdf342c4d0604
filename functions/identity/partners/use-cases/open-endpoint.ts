import type { Contract, InputOf, OutputOf, RefusalOf } from '#shared/contract.ts';
import { generalRefusals, type GeneralRefusal, type Refused } from '#shared/refusals.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { browserSecretFor } from '../../cookies.ts';
import { json } from '../../replies.ts';
import { logWrongAnswer } from '../../wrong-answer.ts';
import { sourceOf } from '../domain/source.ts';

/** What a use case before signing in gets. */
export interface OpenCall<C extends Contract> {
  input: InputOf<C>;
  /** What ties the steps to one browser; its cookie goes with every reply. */
  browserSecret: string;
  /** Where on the internet the request came from. */
  source: string;
  nowMs: number;
  /** ISO date in Denmark. */
  today: string;
}

export type OpenAnswer<C extends Contract> =
  { ok: true; value: OutputOf<C>; cookies?: string[] } | Refused<RefusalOf<C> | GeneralRefusal>;

/** An endpoint without an actor that answers in JSON: input by the contract, refusals by their codes, session cookies. */
export function openEndpoint<C extends Contract>(
  contract: C,
  run: (call: OpenCall<C>) => Promise<OpenAnswer<C>>,
): PublicEndpoint {
  return {
    contract,
    async reply(event) {
      const parsed = contract.input.safeParse(inputOf(event));
      if (!parsed.success) {
        const fields = parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), code }));
        return json(400, { code: 'input-invalid', fields });
      }
      const now = new Date();
      const { secret, cookies } = browserSecretFor(event);
      const answer = await run({
        input: parsed.data as InputOf<C>,
        browserSecret: secret,
        source: sourceOf(event),
        nowMs: now.getTime(),
        today: dateOf(now),
      });
      if (answer.ok) return json(200, answer.value ?? {}, [...cookies, ...(answer.cookies ?? [])]);
      const { code, facts } = answer;
      logWrongAnswer('partner', code);
      const general: Record<string, number> = generalRefusals;
      return json(general[code] ?? 422, { code, ...(facts && { facts }) }, cookies);
    },
  };
}
