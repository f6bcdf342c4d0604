import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { finishSignIn as contract } from '#shared/identity/finish-sign-in.contract.ts';
import type { Way } from '#shared/identity/ways.ts';
import type { SignInReason } from '#shared/identity/sign-in-reasons.ts';
import { log } from '#functions/kernel/log.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { browserSecretIn } from '../cookies.ts';
import { backToSignIn } from '../replies.ts';
import { takeSignIn, tenantInState } from '../store/sign-in-store.ts';
import type { ProviderAnswer } from './arrival.ts';
import { beginTrip } from './begin-trip.ts';
import { comeFromDirectory } from './come-from-directory.ts';
import { comeFromKombit } from './come-from-kombit.ts';
import { comeFromUnilogin } from './come-from-unilogin.ts';
import { enter } from './enter.ts';
import type { SignInTools } from './tools.ts';
import { hasWay } from './ways-of.ts';

/** Takes the browser back from the identity provider: into a session and where it was going, or back with a reason. */
export const finishSignIn = (tools: SignInTools): PublicEndpoint => ({
  contract,
  async reply(event) {
    const parsed = contract.input.safeParse(inputOf(event));
    if (!parsed.success) return refuse('expired');
    const { way, state = '', code, error } = parsed.data;
    const tenant = tenantInState(state);
    const browserSecret = browserSecretIn(event);
    if (!tenant || !browserSecret || !(await hasWay(tools.municipalities, tenant, way)))
      return refuse('expired');

    const answer = { state, code, error, query: event.rawQueryString };
    return forTenant(tenant, () => comeBack(tools, { tenant, way, browserSecret }, answer));
  },
});

async function comeBack(
  tools: SignInTools,
  { tenant, way, browserSecret }: { tenant: string; way: Way; browserSecret: string },
  answer: ProviderAnswer,
): Promise<APIGatewayProxyStructuredResultV2> {
  const keys = await tools.keysOf(tenant);
  const came = { tenant, state: answer.state, browserSecret, way, nowMs: Date.now() };
  const begun = await takeSignIn(tools.table, keys, came);
  if (!begun) return refuse('expired');
  const arrival = await come[way](tools, keys, begun, answer);
  if ('reason' in arrival) return refuse(arrival.reason);
  if ('again' in arrival) return beginTrip(tools, { ...begun, browserSecret, isSecondTrip: true }, []);
  return enter(tools, keys, { ...arrival, tenant, way, returnTo: begun.returnTo });
}

const come: Record<Way, typeof comeFromDirectory> = {
  unilogin: comeFromUnilogin,
  ad: comeFromDirectory,
  kombit: comeFromKombit,
};

function refuse(reason: SignInReason): APIGatewayProxyStructuredResultV2 {
  log.info('sign-in refused', { reason });
  return backToSignIn(reason);
}
