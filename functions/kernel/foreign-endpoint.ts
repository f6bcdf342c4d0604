import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ForeignRoute } from '#shared/foreign-route.ts';
import type { ApiEvent } from './request.ts';

/** A route that others call by a standard of their own; it proves by itself who calls, and answers as the standard says. */
export interface ForeignEndpoint {
  route: ForeignRoute;
  reply: (event: ApiEvent) => Promise<APIGatewayProxyStructuredResultV2>;
}

/** One whose code is read when it is called for the first time: others call seldom, and their standards are heavy. */
export function foreignLater(route: ForeignRoute, load: () => Promise<ForeignEndpoint>): ForeignEndpoint {
  let coming: Promise<ForeignEndpoint> | undefined;
  return { route, reply: async (event) => (await (coming ??= load())).reply(event) };
}
