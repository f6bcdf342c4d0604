import type { Service } from '../service.ts';
import { type Incoming, json, type Reply } from '../wire.ts';
import { openidConfiguration } from './discovery.ts';
import { logout } from './logout.ts';
import { authorize, showLogin, takeChallenge, takePassword } from './sign-in-pages.ts';
import { exchangeToken, revokeToken, userInfo } from './token-endpoint.ts';
import { returnFromUpstream } from './upstream.ts';

type Route = (service: Service, incoming: Incoming) => Reply | Promise<Reply>;

const ROUTES: Record<string, Route> = {
  'GET /oauth2/authorize': authorize,
  'POST /oauth2/authorize': authorize,
  'GET /oauth2/idpresponse': returnFromUpstream,
  'POST /oauth2/token': exchangeToken,
  'POST /oauth2/revoke': revokeToken,
  'GET /oauth2/userInfo': userInfo,
  'POST /oauth2/userInfo': userInfo,
  'GET /login': (service, incoming) => showLogin(service, incoming),
  'POST /login': takePassword,
  'POST /login/challenge': takeChallenge,
  'GET /logout': logout,
};

/** Everything that is not the JSON API: the hosted pages, the token endpoints and the pools' keys. */
export function hosted(service: Service, incoming: Incoming): Reply | Promise<Reply> {
  const { pathname } = incoming.url;
  const [, poolId = '', wellKnown] =
    /^\/([^/]+)\/\.well-known\/(jwks\.json|openid-configuration)$/.exec(pathname) ?? [];
  if (wellKnown && service.pools.has(poolId)) {
    return json(
      200,
      wellKnown === 'jwks.json' ? { keys: [service.key.publicJwk] } : openidConfiguration(service, poolId),
    );
  }
  const route = ROUTES[`${incoming.method === 'HEAD' ? 'GET' : incoming.method} ${pathname}`];
  return route ? route(service, incoming) : json(404, { message: 'Not Found' });
}
