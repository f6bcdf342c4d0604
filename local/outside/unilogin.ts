import { createHash } from 'node:crypto';
import type { Engine } from '../engine.ts';
import { startIdentityProvider } from './identity-provider.ts';
import type { OutsideOptions } from './stand-in.ts';

/** Somebody with a UNI-Login. */
export interface UniloginPerson {
  uniid: string;
  /** What the picker shows, for example "Pædagog, Myretuen: <name>". Never part of a token. */
  label: string;
  actor: 'Elev' | 'Medarbejder' | 'Ekstern' | 'Kontaktperson';
  loa: Loa;
  /** Institution numbers whose licence gives access, for example A04441. */
  institutions: string[];
}

type Loa = 'EnFaktor' | 'ToFaktor';

/** Legacy level → numeric level and NSIS level. */
const LEVELS: Record<Loa, { loa: string; nsis: string }> = {
  EnFaktor: { loa: '2', nsis: 'Low' },
  ToFaktor: { loa: '3', nsis: 'Substantial' },
};

/** The value of acr_values that asks for two factors: people then use both unless they are picked with one. */
const TWO_FACTORS = 'To_Faktor';

const isLoa = (text: string | undefined): text is Loa => text === 'EnFaktor' || text === 'ToFaktor';

const OPENID_CLAIMS =
  `sub uniid aktoer_gruppe unilogin_loa loa nsis_loa spec_ver has_license institution_ids broker_id`.split(
    ' ',
  );

/**
 * Plays the UNI-Login broker (a Keycloak realm; OIO OIDC profile 0.9): code flow with PKCE S256, state and nonce of at
 * least 16 characters, secret in the body. Tokens hold neither name nor e-mail, and flags and lists are text.
 * Source: viden.stil.dk, "Implementering af tjeneste".
 */
export function startUnilogin(
  options: OutsideOptions & { people: () => UniloginPerson[] },
): Promise<Engine & { issuer: string }> {
  const byId = (uniid: string) => options.people().find((person) => person.uniid === uniid);
  return startIdentityProvider(options, {
    title: 'Unilogin (stand-in)',
    issuerPath: '/auth/realms/broker',
    mountPath: '/auth/realms/broker',
    routes: {
      authorization: '/protocol/openid-connect/auth',
      token: '/protocol/openid-connect/token',
      introspection: '/protocol/openid-connect/token/introspect',
      userinfo: '/protocol/openid-connect/userinfo',
      jwks: '/protocol/openid-connect/certs',
    },
    endSessionRoute: '/protocol/openid-connect/logout',
    requiresPkce: true,
    shortestState: 16,
    scopes: ['openid', 'profile', 'email', 'InstitutionIdsClientScope', 'UserHasLicenseClientScope'],
    claims: { openid: OPENID_CLAIMS },
    idTokenClaims: (clientId) => ({ typ: 'ID', azp: clientId }),
    choices: () => options.people().map(({ uniid, label }) => ({ id: uniid, label })),
    factors: { EnFaktor: 'Én faktor', ToFaktor: 'To faktorer' },
    accountOf(choice, factor, asked) {
      const person = byId(choice);
      const usual = asked === TWO_FACTORS ? 'ToFaktor' : person?.loa;
      return person && `${isLoa(factor) ? factor : usual}:${person.uniid}`;
    },
    find(accountId) {
      const [level, ...rest] = accountId.split(':');
      const person = byId(rest.join(':'));
      return person && isLoa(level) ? { claims: (clientId) => claimsOf(person, level, clientId) } : undefined;
    },
  });
}

function claimsOf(person: UniloginPerson, level: Loa, clientId: string) {
  return {
    sub: pseudonym(person.uniid, clientId),
    uniid: person.uniid,
    aktoer_gruppe: person.actor,
    unilogin_loa: level,
    loa: LEVELS[level].loa,
    nsis_loa: LEVELS[level].nsis,
    spec_ver: 'OIDC.3.0-UNILOGIN',
    has_license: person.institutions.length > 0 ? 'true' : 'false',
    institution_ids: `[${person.institutions.join(', ')}]`,
  };
}

/** Another one for each service, so that services cannot compare whom they know. */
function pseudonym(uniid: string, clientId: string): string {
  return `f:${createHash('sha256').update(`${clientId}\n${uniid}`).digest('hex').slice(0, 32)}`;
}
