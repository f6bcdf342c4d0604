import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Engine, EngineOptions } from '../engine.ts';
import { listen } from '../http/listen.ts';
import { groupKey } from './actions/group-actions.ts';
import { answerApi } from './api.ts';
import type { ClientConfig, GroupConfig, OidcProviderConfig, PoolConfig } from './config.ts';
import { hosted } from './hosted/routes.ts';
import { openJournal } from './journal.ts';
import { openTables, providerKey, requirePool, type Service } from './service.ts';
import { openSigningKey } from './signing-key.ts';
import { json, type Reply, receive, send } from './wire.ts';

export interface CognitoOptions extends EngineOptions {
  /** How browsers reach it, for example http://localhost:4685; the endpoint itself when absent. */
  publicOrigin?: string;
  /** Calls a trigger function and gives what it returned. Rejects with the function's error. */
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
}

/** User pools on one machine. The ensure functions may be called again at every start; people and groups are kept. */
export interface Cognito extends Engine {
  ensurePool(pool: PoolConfig): void;
  /** Throws ResourceNotFoundException when the pool is unknown. */
  ensureClient(client: ClientConfig): void;
  ensureProvider(provider: OidcProviderConfig): void;
  ensureGroup(group: GroupConfig): void;
  /**
   * The secret of a client made with GenerateSecret, the same after a restart; undefined when it has none. A client
   * that is not there yet is given one, so that a template can refer to it before it is ensured.
   */
  clientSecret(clientId: string): string | undefined;
  /** The value of `iss` in the pool's tokens. */
  issuer(poolId: string): string;
  /** Stands for https://<domain>.auth.<region>.amazoncognito.com; the client id tells the pools apart. */
  domainOrigin(domain: string): string;
}

/** Starts the user pools. Rejects with an Error that names the port when it is taken. */
export async function startCognito(options: CognitoOptions): Promise<Cognito> {
  const { clock, directory } = options;
  mkdirSync(directory, { recursive: true });
  const isExpired = (record: unknown) => {
    const { expires } = record as { expires?: unknown };
    return typeof expires === 'number' && expires <= clock.now();
  };
  const journal = openJournal(join(directory, 'journal.jsonl'), isExpired);
  let origin = '';
  const service: Service = {
    clock,
    key: await openSigningKey(join(directory, 'signing-key.json')),
    tables: openTables(journal),
    pools: new Map(),
    clients: new Map(),
    providers: new Map(),
    origin: () => origin,
    invoke: options.invoke,
  };
  const server = createServer((request, response) => {
    const cors = crossOrigin(request.headers.origin);
    const answer = async (): Promise<Reply> => {
      if (request.method === 'OPTIONS') return { status: 204 };
      const incoming = await receive(request, origin);
      if (!incoming) return json(413, { message: 'The request is too large.' });
      return request.headers['x-amz-target'] ? answerApi(service, incoming) : hosted(service, incoming);
    };
    answer().then(
      (reply) => send(response, { ...reply, headers: { ...cors, ...reply.headers } }),
      (error: unknown) => {
        // Only the kind of error is written down: its message may quote the request.
        console.error(`cognito: unexpected ${error instanceof Error ? error.name : 'failure'}`);
        send(
          response,
          json(500, { __type: 'InternalErrorException', message: 'The local user pools failed.' }),
        );
      },
    );
  });
  const listening = await listen(server, options.port);
  origin = options.publicOrigin ?? listening.endpoint;
  return {
    endpoint: listening.endpoint,
    ...ensuring(service),
    issuer: (poolId) => `${origin}/${poolId}`,
    domainOrigin: () => origin,
    async close() {
      await listening.close();
      journal.close();
    },
  };
}

function ensuring(service: Service) {
  const { secrets, groups } = service.tables;
  const keptSecret = (clientId: string): string => {
    const secret = secrets.get(clientId)?.secret ?? randomBytes(39).toString('base64url');
    if (!secrets.get(clientId)) secrets.set(clientId, { secret });
    return secret;
  };
  return {
    ensurePool: (pool: PoolConfig) => void service.pools.set(pool.Id, pool),
    ensureClient(client: ClientConfig) {
      requirePool(service, client.UserPoolId);
      const secret = client.ClientSecret ?? (client.GenerateSecret ? keptSecret(client.ClientId) : undefined);
      service.clients.set(
        client.ClientId,
        secret === undefined ? client : { ...client, ClientSecret: secret },
      );
    },
    ensureProvider(provider: OidcProviderConfig) {
      requirePool(service, provider.UserPoolId);
      service.providers.set(providerKey(provider.UserPoolId, provider.ProviderName), provider);
    },
    ensureGroup(group: GroupConfig) {
      requirePool(service, group.UserPoolId);
      groups.set(groupKey(group.UserPoolId, group.GroupName), group);
    },
    clientSecret(clientId: string) {
      const client = service.clients.get(clientId);
      return client ? client.ClientSecret : keptSecret(clientId);
    },
  };
}

/** Browsers call the API and the token endpoint from other origins; the service allows that to all. */
const crossOrigin = (origin: string | undefined): Record<string, string> =>
  origin === undefined
    ? {}
    : {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST, OPTIONS',
        'access-control-allow-headers':
          'authorization, content-type, x-amz-target, x-amz-user-agent, amz-sdk-invocation-id, amz-sdk-request',
        vary: 'Origin',
      };
