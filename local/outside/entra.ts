import { createHash } from 'node:crypto';
import type { Engine } from '../engine.ts';
import { startIdentityProvider } from './identity-provider.ts';
import type { OutsideOptions } from './stand-in.ts';

/** Somebody in the municipality's directory. */
export interface EntraPerson {
  /** Object id, a UUID that never changes. */
  oid: string;
  name: string;
  email: string;
  /** App roles, for example "Trivsel.Leder". */
  roles: string[];
  /** Object ids of security groups. */
  groups?: string[];
}

/** Above this many groups the token only says that there are more (id token claims reference, "groups overage"). */
const MOST_GROUPS = 200;

const PROFILE =
  `oid tid preferred_username name ver roles groups hasgroups _claim_names _claim_sources`.split(' ');

/**
 * Plays one tenant of Entra ID on the paths of its v2.0 endpoints. PKCE is possible and not demanded.
 * Source: learn.microsoft.com, "ID token claims reference" and "OpenID Connect on the Microsoft identity platform".
 */
export function startEntra(
  options: OutsideOptions & { tenantId: string; people: () => EntraPerson[] },
): Promise<Engine & { issuer: string }> {
  const { tenantId } = options;
  const byId = (oid: string) => options.people().find((person) => person.oid === oid);
  return startIdentityProvider(options, {
    title: 'Entra ID (stand-in)',
    issuerPath: `/${tenantId}/v2.0`,
    mountPath: `/${tenantId}`,
    routes: {
      authorization: '/oauth2/v2.0/authorize',
      token: '/oauth2/v2.0/token',
      userinfo: '/oidc/userinfo',
      jwks: '/discovery/v2.0/keys',
    },
    endSessionRoute: '/oauth2/v2.0/logout',
    requiresPkce: false,
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub', ...PROFILE], email: ['email'] },
    idTokenClaims: () => ({}),
    choices: () =>
      options.people().map(({ oid, name, email, roles }) => ({
        id: oid,
        label: `${name}, ${roles.join(', ') || 'uden rolle'} (${email})`,
      })),
    accountOf: (choice) => byId(choice)?.oid,
    find(accountId) {
      const person = byId(accountId);
      return person && { claims: (clientId) => claimsOf(person, tenantId, clientId) };
    },
  });
}

function claimsOf(person: EntraPerson, tenantId: string, clientId: string) {
  const groups = person.groups ?? [];
  return {
    // Pairwise: another one for each application.
    sub: createHash('sha256').update(`${clientId}\n${person.oid}`).digest('base64url'),
    oid: person.oid,
    tid: tenantId,
    preferred_username: person.email,
    name: person.name,
    email: person.email,
    ver: '2.0',
    ...(person.roles.length > 0 ? { roles: person.roles } : {}),
    ...groupClaims(groups, person.oid),
  };
}

function groupClaims(groups: string[], oid: string): Record<string, unknown> {
  if (groups.length === 0) return {};
  if (groups.length <= MOST_GROUPS) return { groups };
  const endpoint = `https://graph.microsoft.com/v1.0/users/${oid}/getMemberObjects`;
  return { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint } } };
}
