import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  kombitAnswerRoute,
  kombitMetadataRoute,
  kombitStartRoute,
} from '#shared/directory/foreign-routes.ts';
import type { SignInReason } from '#shared/identity/sign-in-reasons.ts';
import type { ForeignEndpoint } from '#functions/kernel/foreign-endpoint.ts';
import { log } from '#functions/kernel/log.ts';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import type { ApiEvent } from '#functions/kernel/request.ts';
import type { Table } from '#functions/kernel/table.ts';
import { forTenant } from '#functions/kernel/tenant.ts';
import type { ContextHandler } from '../clients/context-handler.ts';
import { kombitPerson, type KombitReason } from '../domain/oio-person.ts';
import { keepArrival } from '../store/kombit-arrival-store.ts';

/** What the way in by the Context Handler takes. */
export interface KombitTools {
  table: Table;
  keysOf: (tenant: string) => Promise<MunicipalityKeys>;
  contextHandler: ContextHandler;
  /** CVR number by municipality code: those that have this way in. */
  cvrOf: ReadonlyMap<string, string>;
  siteOrigin: string;
}

type Reply = APIGatewayProxyStructuredResultV2;

/**
 * The three addresses of our service provider. The answer comes as a post from another site, with which browsers send no
 * cookies: so it is only checked and kept, and the browser is sent on, by a link within the site, to where the sign-in
 * that began in it is finished. Somebody else's answer posted from a browser finds no such sign-in there.
 */
export const kombitRoutes = (tools: KombitTools): ForeignEndpoint[] => [
  { route: kombitMetadataRoute, reply: () => Promise.resolve(metadata(tools)) },
  { route: kombitStartRoute, reply: (event) => start(tools, event) },
  { route: kombitAnswerRoute, reply: (event) => answer(tools, event) },
];

const metadata = ({ contextHandler }: KombitTools): Reply => ({
  statusCode: 200,
  headers: { 'content-type': 'application/samlmetadata+xml; charset=utf-8', 'cache-control': 'no-store' },
  body: contextHandler.metadata(),
});

async function start(tools: KombitTools, event: ApiEvent): Promise<Reply> {
  const state = event.queryStringParameters?.['state'] ?? '';
  const tenant = tenantIn(tools, state);
  if (tenant === undefined) return back('expired');
  return forTenant(tenant, async () => {
    const id = requestId(await tools.keysOf(tenant), state);
    return goTo(await tools.contextHandler.signInUrl({ id, relayState: state, at: new Date() }));
  });
}

async function answer(tools: KombitTools, event: ApiEvent): Promise<Reply> {
  const form = new URLSearchParams(textOf(event));
  const state = form.get('RelayState') ?? '';
  const samlResponse = form.get('SAMLResponse') ?? '';
  const tenant = tenantIn(tools, state);
  const cvr = tenant === undefined ? undefined : tools.cvrOf.get(tenant);
  if (tenant === undefined || cvr === undefined) return back('expired');
  return forTenant(tenant, async () => {
    const keys = await tools.keysOf(tenant);
    let attributes: Record<string, unknown>;
    try {
      attributes = await tools.contextHandler.attributes(samlResponse, { id: requestId(keys, state) });
    } catch (error) {
      log.warn('context handler answer does not hold', {
        kind: error instanceof Error ? error.name : 'unknown',
      });
      return back('provider-error');
    }
    const came = kombitPerson(attributes, { cvr });
    if (!came.ok) return back(reasons[came.reason]);
    const code = await keepArrival(tools.table, keys, {
      tenant,
      state,
      person: came.person,
      now: new Date(),
    });
    const query = new URLSearchParams({ state, code });
    return goTo(`${tools.siteOrigin}/api/identity/signed-in/kombit?${query}`);
  });
}

const reasons: Record<KombitReason, SignInReason> = {
  'provider-error': 'provider-error',
  'second-factor-needed': 'second-factor-needed',
  'other-authority': 'not-in-roster',
  'no-privileges': 'no-access',
};

/** The request that belongs to a sign-in under way; nobody else can tell it from the state. */
const requestId = (keys: MunicipalityKeys, state: string): string =>
  `_${keys.hash('state', `kombit ${state}`)}`;

function tenantIn({ cvrOf }: KombitTools, state: string): string | undefined {
  const tenant = /^(\d{4})-[A-Za-z0-9_-]{43}$/.exec(state)?.[1];
  return tenant !== undefined && cvrOf.has(tenant) ? tenant : undefined;
}

const textOf = (event: ApiEvent): string =>
  event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');

const goTo = (location: string): Reply => ({
  statusCode: 303,
  headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
});

function back(reason: SignInReason): Reply {
  log.info('sign-in refused', { reason });
  return goTo(`/sign-in?${new URLSearchParams({ reason })}`);
}
