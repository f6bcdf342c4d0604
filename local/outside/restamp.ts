import { decodeJwt, SignJWT } from 'jose';
import type { Context } from 'oidc-provider';
import type { Clock } from '../clock.ts';
import type { SigningKey } from '../cognito/signing-key.ts';
import type { StandIn } from './stand-in.ts';

/**
 * oidc-provider follows the machine's clock and cannot be told otherwise, while those who check its tokens follow the
 * system's. So what it says about time is moved by the clock's offset, and the id token signed again. It also insists
 * that the subject is its own account id; the clients are told the pseudonym that the real provider would give them.
 */
export function restamp(standIn: StandIn, key: SigningKey, clock: Clock) {
  return async (context: Context, next: () => Promise<void>): Promise<void> => {
    await next();
    const { body } = context;
    if (typeof body !== 'object' || body === null || context.status !== 200) return;
    const ahead = Math.round(clock.offset() / 1000);
    if ('id_token' in body && typeof body.id_token === 'string') {
      body.id_token = await resign(body.id_token, standIn, key, ahead);
    }
    if (context.oidc.route === 'userinfo' && 'sub' in body) {
      context.body = {
        ...body,
        sub: standIn.find(String(body.sub))?.claims(context.oidc.client.clientId).sub,
      };
    }
    if (context.oidc.route === 'introspection' && 'active' in body && body.active === true && 'sub' in body) {
      const claims = standIn.find(String(body.sub))?.claims(context.oidc.client.clientId);
      context.body = claims ? { ...moved(body, ahead), ...claims } : { active: false };
    }
  };
}

async function resign(token: string, standIn: StandIn, key: SigningKey, ahead: number): Promise<string> {
  const claims = decodeJwt(token);
  const clientId = String(claims.aud);
  const later: Record<string, unknown> = moved({ auth_time: claims.iat, ...claims }, ahead);
  const sub = standIn.find(claims.sub ?? '')?.claims(clientId).sub;
  return new SignJWT({ ...later, ...standIn.idTokenClaims(clientId), ...(sub === undefined ? {} : { sub }) })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .sign(key.privateKey);
}

function moved(claims: object, ahead: number): Record<string, unknown> {
  const result: Record<string, unknown> = { ...claims };
  for (const name of ['iat', 'exp', 'nbf', 'auth_time']) {
    const value = result[name];
    if (typeof value === 'number') result[name] = value + ahead;
  }
  return result;
}
