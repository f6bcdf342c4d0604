import { startSignIn as contract } from '#shared/identity/start-sign-in.contract.ts';
import type { PublicEndpoint } from '#functions/kernel/public-endpoint.ts';
import { inputOf } from '#functions/kernel/request.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import { browserSecretFor } from '../cookies.ts';
import { backToSignIn, refusal } from '../replies.ts';
import { beginTrip } from './begin-trip.ts';
import { hasWay } from './ways-of.ts';
import type { SignInTools } from './tools.ts';

/** Sends the browser to UNI-Login or to the municipality's directory. */
export const startSignIn = (tools: SignInTools): PublicEndpoint => ({
  contract,
  async reply(event) {
    const parsed = contract.input.safeParse(inputOf(event));
    if (!parsed.success) return refusal(400, 'input-invalid');
    const { way, municipality: tenant, returnTo, side, stepUp } = parsed.data;
    if (!(await hasWay(tools.municipalities, tenant, way))) return backToSignIn('municipality-unknown');
    const { secret, cookies } = browserSecretFor(event);
    const trip = {
      tenant,
      way,
      returnTo,
      ...(side && { side }),
      stepUp: stepUp === 'true',
      browserSecret: secret,
      isSecondTrip: false,
    };
    return forTenant(tenant, () => beginTrip(tools, trip, cookies));
  },
});
