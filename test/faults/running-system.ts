import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Contract } from '#shared/contract.ts';
import { pathParameters } from '#shared/contract.ts';
import { staffKey } from '#functions/people/index.ts';
import { Table } from '#functions/kernel/table.ts';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import type { Cloud } from '#local/run/cloud.ts';
import { startCloud } from '#local/run/start.ts';
import { readDemoSettings, startOutside } from '#test/demo/outside.ts';

const assembly = process.env['ASSEMBLY'] ?? 'cdk.out';

/** The whole system over the synthesized stacks, with one founded municipality and someone who may do everything. */
export interface RunningSystem {
  cloud: Cloud;
  tenant: string;
  client: DynamoDBClient;
  table: Table;
  bucket: string;
  /** Asks the module's function as the API would, as an administrator. Throws with the code when it is refused. */
  ask(contract: Contract, input: Record<string, unknown>): Promise<unknown>;
  close(): Promise<void>;
}

/** `directory` holds all state and `seed/people.json`; eighteen ports from `port` on are taken. */
export async function openRunningSystem(directory: string, port: number): Promise<RunningSystem> {
  mkdirSync(directory, { recursive: true });
  const clock = openClock(join(directory, 'clock.json'));
  const outside = await startOutside({ directory, port, clock, seed: join(directory, 'seed') });
  const cloud = await startCloud({
    ...{
      assembly,
      directory,
      port,
      clock,
      outside: outside.addresses,
      secrets: outside.secrets,
      texts: outside.texts,
    },
    log: () => undefined,
  });
  const [municipality] = readDemoSettings().municipalities;
  if (!municipality) throw new Error('no municipality is set up');
  await cloud.invoke(cloud.outputs['RoedTraadApi.FoundMunicipality'] ?? '', municipality);
  const { tenant } = municipality;
  const client = new DynamoDBClient({
    region: LOCAL_REGION,
    credentials: LOCAL_ACCESS_KEY,
    endpoint: cloud.endpoints['DYNAMODB'] ?? '',
  });
  const table = new Table(cloud.outputs['RoedTraadData.TableName'] ?? '', client);
  const administrator = {
    ...{ id: 'admin-of-test', tenant, name: 'Name of someone', initials: 'XX', version: 1 },
    memberships: [{ role: 'administrator', from: '2020-01-01' }],
  };
  await table.put({ Item: { ...staffKey(tenant, administrator.id), ...administrator } });
  const asking = { tenant, person: administrator.id, side: 'staff', assurance: 'substantial' };
  return {
    ...{ cloud, tenant, client, table },
    bucket: cloud.outputs['RoedTraadData.RosterBucketName'] ?? '',
    async ask(contract, input) {
      const event = eventFor(contract, input, { ...asking, exp: Math.floor(clock.now() / 1000) + 3600 });
      const reply = (await cloud.invoke(functionNamed(`${contract.module}-api`), event)) as Reply;
      if (reply.statusCode !== 200) throw new Error(`${contract.name} was answered with ${reply.body}`);
      return JSON.parse(reply.body) as unknown;
    },
    async close() {
      client.destroy();
      await cloud.close();
      await outside.close();
    },
  };
}

interface Reply {
  statusCode: number;
  body: string;
}

/** The event that API Gateway makes of a signed-in request from our own pages (payload format 2.0). */
function eventFor(contract: Contract, input: Record<string, unknown>, claims: object): object {
  const names = pathParameters(contract.path);
  const rest = Object.entries(input).filter(([name]) => !names.includes(name));
  return {
    version: '2.0',
    routeKey: `${contract.method} /api${contract.path}`,
    headers: { 'x-same-origin': 'yes', 'sec-fetch-site': 'same-origin' },
    pathParameters: Object.fromEntries(names.map((name) => [name, String(input[name])])),
    body: JSON.stringify(Object.fromEntries(rest)),
    isBase64Encoded: false,
    requestContext: { http: { method: contract.method }, authorizer: { jwt: { claims, scopes: null } } },
  };
}

interface Template {
  Resources: Record<string, { Properties?: { Environment?: { Variables?: Record<string, unknown> } } }>;
}

/** The logical id of the function with this bundle. */
function functionNamed(bundle: string): string {
  for (const file of globSync('*.template.json', { cwd: assembly })) {
    const { Resources } = JSON.parse(readFileSync(join(assembly, file), 'utf8')) as Template;
    for (const [id, { Properties }] of Object.entries(Resources))
      if (Properties?.Environment?.Variables?.['POWERTOOLS_SERVICE_NAME'] === bundle) return id;
  }
  throw new Error(`no function of the stacks has the bundle ${bundle}`);
}

/** The first of eighteen neighbouring ports that are all free, from `first` on. */
export async function freePorts(first: number): Promise<number> {
  const neighbours = Array.from({ length: 18 }, (_, place) => first + place);
  const free = await Promise.all(neighbours.map(isFree));
  return free.every(Boolean) ? first : freePorts(first + 18);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
