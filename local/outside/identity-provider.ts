import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Context, Provider } from 'oidc-provider';
import { document } from '../cognito/hosted/html.ts';
import { type Journal, openJournal } from '../cognito/journal.ts';
import { openSigningKey, type SigningKey } from '../cognito/signing-key.ts';
import { formOf, page, receive, send } from '../cognito/wire.ts';
import type { Engine } from '../engine.ts';
import { listen } from '../http/listen.ts';
import { endSession, refuseShortState } from './checks.ts';
import { diskAdapter } from './disk-adapter.ts';
import { pickerPage } from './picker.ts';
import { restamp } from './restamp.ts';
import type { OutsideOptions, StandIn } from './stand-in.ts';

/** Starts a stand-in on oidc-provider. Rejects with an Error that names the port when it is taken. */
export async function startIdentityProvider(
  options: OutsideOptions,
  standIn: StandIn,
): Promise<Engine & { issuer: string }> {
  mkdirSync(options.directory, { recursive: true });
  const key = await openSigningKey(join(options.directory, 'signing-key.json'));
  const isExpired = (record: unknown) => ((record as { expires?: number }).expires ?? Infinity) <= Date.now();
  const journal = openJournal(join(options.directory, 'journal.jsonl'), isExpired);
  let answer = (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.writeHead(503).end();
    return Promise.resolve();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(`${standIn.title}: unexpected ${error instanceof Error ? error.name : 'failure'}`);
      send(response, page(500, document(standIn.title, '<p role="alert">Der er sket en fejl.</p>')));
    });
  });
  const listening = await listen(server, options.port);
  const origin = options.publicOrigin ?? listening.endpoint;
  const issuer = `${origin}${standIn.issuerPath}`;
  const provider = makeProvider({ issuer, origin, options, standIn, key, journal });
  answer = router({ origin, options, standIn, key, provider });
  return {
    endpoint: listening.endpoint,
    issuer,
    async close() {
      await listening.close();
      journal.close();
    },
  };
}

interface Parts {
  origin: string;
  options: OutsideOptions;
  standIn: StandIn;
  key: SigningKey;
}

function makeProvider(parts: Parts & { issuer: string; journal: Journal }): Provider {
  const { origin, options, standIn, key, journal } = parts;
  const secrets = journal.table<{ value: string }>('secrets');
  if (!secrets.get('cookies')) secrets.set('cookies', { value: randomBytes(32).toString('base64url') });
  const provider = new Provider(parts.issuer, {
    adapter: diskAdapter(journal),
    clients: options.clients.map((client) => ({
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uris: client.redirectUris,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code'],
      response_types: ['code'],
    })),
    jwks: { keys: [key.privateJwk] },
    cookies: { keys: [secrets.get('cookies')?.value] },
    routes: standIn.routes,
    scopes: standIn.scopes,
    claims: standIn.claims,
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_post'],
    pkce: { required: () => standIn.requiresPkce },
    discovery: { end_session_endpoint: `${origin}${standIn.mountPath}${standIn.endSessionRoute}` },
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: () => true },
      rpInitiatedLogout: { enabled: false },
    },
    interactions: {
      url: (_context: Context, interaction: { uid: string }) =>
        `${standIn.mountPath}/login/${interaction.uid}`,
    },
    findAccount(context: Context, accountId: string) {
      const found = standIn.find(accountId);
      return found && { accountId, claims: () => found.claims(context.oidc.client.clientId) };
    },
    // Nobody is asked for consent: the municipality gave it when it connected the service.
    async loadExistingGrant(context: Context) {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(standIn.scopes.join(' '));
      await grant.save();
      return grant;
    },
    renderError(context: Context, out: { error: string; error_description?: string }) {
      const reply = page(context.status, document(standIn.title, `<p role="alert">${out.error}</p>`));
      context.type = 'html';
      context.body = reply.body;
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 3600,
      Session: 3600,
      Grant: 3600,
    },
  });
  provider.use(restamp(standIn, key, options.clock));
  provider.on('server_error', (_context, error) => console.error(`${standIn.title}: ${error.name}`));
  return provider;
}

function router(parts: Parts & { provider: Provider }) {
  const { origin, options, standIn, key, provider } = parts;
  const callback = provider.callback();
  const { mountPath, issuerPath } = standIn;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const below = url.pathname.startsWith(`${mountPath}/`) ? url.pathname.slice(mountPath.length) : undefined;
    if (below === undefined)
      return send(response, page(404, document(standIn.title, '<p>Siden findes ikke.</p>')));
    if (below.startsWith('/login/')) return pick(parts, request, response, url);
    if (below === standIn.endSessionRoute) {
      const query = await queryOf(request, url, origin);
      return send(response, await endSession(standIn, options.clients, key, query));
    }
    if (below === standIn.routes.authorization) {
      const refusal =
        request.method === 'GET' ? refuseShortState(standIn, options.clients, url.searchParams) : undefined;
      if (refusal) return send(response, refusal);
    }
    if (below.startsWith(standIn.routes.authorization ?? '')) {
      // Every sign-in picks a person: the one from last time is forgotten.
      request.headers.cookie = (request.headers.cookie ?? '').replace(/(^|;\s*)_session[^;]*/g, '');
    }
    const wellKnown = `${issuerPath.slice(mountPath.length)}/.well-known/openid-configuration`;
    const path = below === wellKnown ? '/.well-known/openid-configuration' : below;
    // oidc-provider finds its mount path by comparing the two, as under Express.
    Object.assign(request, { originalUrl: `${mountPath}${path}${url.search}`, url: `${path}${url.search}` });
    callback(request, response);
  };
}

async function queryOf(request: IncomingMessage, url: URL, origin: string): Promise<URLSearchParams> {
  if (request.method !== 'POST') return url.searchParams;
  const incoming = await receive(request, origin);
  return new URLSearchParams(incoming ? formOf(incoming) : {});
}

async function pick(
  { origin, standIn, provider }: Parts & { provider: Provider },
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const open = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!open)
    return send(
      response,
      page(
        400,
        document(standIn.title, '<p role="alert">Login er udløbet. Gå tilbage, og begynd forfra.</p>'),
      ),
    );
  if (request.method !== 'POST')
    return send(response, page(200, pickerPage(standIn, url.searchParams.get('q') ?? '')));
  const incoming = await receive(request, origin);
  const form = incoming ? formOf(incoming) : {};
  const finish = (result: Record<string, unknown>) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  if (form.cancel)
    return finish({ error: 'access_denied', error_description: 'End-User aborted interaction' });
  const asked = String(open.params['acr_values'] ?? '');
  const accountId = standIn.accountOf(form.person ?? '', form.factor || undefined, asked);
  if (!accountId) return send(response, page(400, pickerPage(standIn, '', 'Vælg en person.')));
  return finish({ login: { accountId, remember: false } });
}
