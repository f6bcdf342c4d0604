import type { Method } from '#shared/contract.ts';
import type { Endpoint } from './endpoint.ts';
import type { PublicEndpoint } from './public-endpoint.ts';

/**
 * An endpoint whose use case is read when its route is asked for the first time. Nobody writes these: the build makes
 * them of the lines in a module's api.ts (cdk/later.ts), so that a cold start reads one use case and not all.
 */
export interface Later {
  method: Method;
  path: string;
  load: () => Promise<Endpoint | PublicEndpoint>;
}

/** The endpoint by its route, whether it is there or comes later; it comes once, and again only when it did not come. */
export function endpointsByRoute(
  endpoints: readonly (Endpoint | PublicEndpoint | Later)[],
): ReadonlyMap<string, () => Promise<Endpoint | PublicEndpoint>> {
  return new Map(
    endpoints.map((one) => {
      if (!('load' in one))
        return [`${one.contract.method} /api${one.contract.path}`, () => Promise.resolve(one)];
      let coming: Promise<Endpoint | PublicEndpoint> | undefined;
      const load = () => {
        coming ??= one.load().catch((why: unknown) => {
          coming = undefined;
          throw why;
        });
        return coming;
      };
      return [`${one.method} /api${one.path}`, load];
    }),
  );
}
