import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Contract, InputOf, OutputOf } from '#shared/contract.ts';
import { generalRefusals, type RefusalBody } from '#shared/refusals.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { dateOf } from '#functions/kernel/today.ts';

const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** What a public endpoint of the portal answers: its output, an address to go on to, or nothing there. */
type OpenAnswer<C extends Contract> = { value: OutputOf<C> } | { goTo: string } | undefined;

/**
 * An endpoint for everyone: reads the municipality from the path and nothing of who asks. What lies in the portal is
 * meant for all; whatever is not out is answered as if it had never been.
 */
export function openToAll<C extends Contract>(
  contract: C,
  answer: (input: InputOf<C> & { tenant: string }, today: string) => Promise<OpenAnswer<C>>,
): PublicEndpoint {
  return {
    contract,
    async reply(event) {
      const parsed = contract.input.safeParse(inputOf(event));
      if (!parsed.success) return refusal('input-invalid');
      const input = parsed.data as InputOf<C> & { tenant: string };
      const found = await forTenant(input.tenant, () => answer(input, dateOf(new Date())));
      if (!found) return refusal('not-found');
      if ('goTo' in found)
        return {
          statusCode: 303,
          headers: { 'cache-control': 'no-store', location: found.goTo, 'referrer-policy': 'no-referrer' },
        };
      return { statusCode: 200, headers, body: JSON.stringify(contract.output.parse(found.value)) };
    },
  };
}

function refusal(code: 'input-invalid' | 'not-found'): APIGatewayProxyStructuredResultV2 {
  const body: RefusalBody = { code };
  return { statusCode: generalRefusals[code], headers, body: JSON.stringify(body) };
}
