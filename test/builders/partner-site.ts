import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { decodeJwt } from 'jose';
import { pathParameters, type Contract, type OutputOf, type RequestOf } from '#shared/contract.ts';
import { foundMunicipality } from '#functions/kernel/municipality-keys.ts';
import { openClock } from '#local/clock.ts';
import { startSes, type SesEngine } from '#local/ses/start.ts';
import { administrator, aStaffMember } from './actor.ts';
import { openTestSignIn, type TestSignIn } from './actor-sign-in.ts';

/** The e-mail address, password and the rest of someone who works outside the municipality. */
export const partnerPerson = {
  name: 'Liv Prøve',
  email: 'liv.proeve@bosted.example',
  password: 'grydelap tandhjul 7',
};

export interface Reply<C extends Contract> {
  status: number;
  /** The reply's value; throws when it was a refusal. */
  value: OutputOf<C>;
  /** The refusal's code; undefined when it was none. */
  code: string | undefined;
  /** The body as it left, for comparing whole answers. */
  body: string;
}

/** A browser of its own, with its cookies; `other` is a header, an address, or a site that it comes from. */
export interface PartnerBrowser {
  ask<C extends Contract>(
    contract: C,
    input: RequestOf<C>,
    headers?: Record<string, string>,
  ): Promise<Reply<C>>;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

/** The sign-in functions with a mail service, a pool that knows authenticators, and an administrator. */
export interface PartnerSite extends TestSignIn {
  ses: SesEngine;
  visitor(): PartnerBrowser;
  /** Signed in as this person of this municipality, as the gateway would say. */
  as(personId: string, tenant?: string): PartnerBrowser;
  /** Every item there is, for looking for what must not be in any. */
  wholeTable(): Promise<unknown[]>;
  /** The token in the latest link that this address was sent. */
  linkSentTo(email: string): string;
}

const SAME_ORIGIN = { 'x-same-origin': 'yes', 'sec-fetch-site': 'same-origin' };
export const administratorId = 'admin-person';

export async function openPartnerSite(): Promise<PartnerSite> {
  const directory = await mkdtemp(join(tmpdir(), 'partner-'));
  const ses = await startSes({ directory, clock: openClock() });
  ses.ensureIdentity('site.example');
  const mail = { MAIL_FROM: 'ingen-svar@site.example', AWS_ENDPOINT_URL_SESV2: ses.endpoint };
  const signIn = await openTestSignIn(mail);
  const { town, cognito } = signIn;
  setUpLogins(cognito);
  await foundMunicipality(town.table, { tenant: '0000', name: 'Rød Tråd', ways: [] }, town.kms);
  await signIn.addStaff(
    aStaffMember({ id: administratorId, name: 'Ada Prøve', memberships: [administrator] }),
  );
  const { handler } = await import('#functions/identity/api.ts');
  const browser = (claims?: Record<string, unknown>) => openPartnerBrowser(handler, claims);
  return {
    ...signIn,
    ses,
    visitor: () => browser(),
    as: (person, tenant = town.tenant) =>
      browser({ tenant, person, side: 'staff', assurance: 'substantial', exp: 4_000_000_000 }),
    wholeTable: async () => (await town.client.send(new ScanCommand({ TableName: 'test' }))).Items ?? [],
    linkSentTo(email) {
      const sent = ses.inbox
        .messages(email)
        .flatMap(({ text }) => /#(\d{4}-[\w-]{43})/.exec(text)?.[1] ?? []);
      if (!sent[0]) throw new Error('no link was sent');
      return sent[0];
    },
    async close() {
      await Promise.all([signIn.close(), ses.close()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The pool as the identity stack has it, as far as passwords and authenticators go. */
function setUpLogins(cognito: TestSignIn['cognito']): void {
  const Id = process.env['USER_POOL_ID'] ?? '';
  const triggers = Object.fromEntries(
    ['DefineAuthChallenge', 'CreateAuthChallenge', 'VerifyAuthChallengeResponse', 'PreSignUp'].map((name) => [
      name,
      'triggers',
    ]),
  );
  cognito.ensurePool({
    Id,
    LambdaConfig: { ...triggers, PreTokenGenerationConfig: { LambdaArn: 'triggers', LambdaVersion: 'V2_0' } },
    MfaConfiguration: 'OPTIONAL',
    Policies: { PasswordPolicy: { MinimumLength: 12 } },
    UsernameConfiguration: { CaseSensitive: false },
  });
  cognito.ensureClient({
    ClientId: 'partners',
    UserPoolId: Id,
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    AuthSessionValidity: 15,
  });
}

type Handler = (event: never, context: never) => Promise<APIGatewayProxyStructuredResultV2>;

let addresses = 0;

function openPartnerBrowser(handler: Handler, given?: Record<string, unknown>): PartnerBrowser {
  const jar = new Map<string, string>();
  // Each at an address of its own, as CloudFront hands it on.
  const here = { ...SAME_ORIGIN, 'x-forwarded-for': `2001:db8::${(addresses += 1)}, 198.51.100.1` };
  return {
    cookie: (name) => jar.get(name),
    setCookie: (name, value) => void jar.set(name, value),
    async ask(contract, input, headers = here) {
      const access = jar.get('__Host-access');
      const claims = given ?? (access ? decodeJwt(access) : undefined);
      const reply = await handler(eventFor(contract, input, { headers, jar, claims }) as never, {} as never);
      for (const line of reply.cookies ?? []) {
        const [pair = ''] = line.split('; ');
        const at = pair.indexOf('=');
        if (line.includes('Max-Age=0')) jar.delete(pair.slice(0, at));
        else jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const body = reply.body ?? '{}';
      const status = reply.statusCode ?? 0;
      const parsed = JSON.parse(body) as { code?: string };
      return {
        ...{ status, body, code: status === 200 ? undefined : parsed.code },
        get value() {
          if (status !== 200) throw new Error(`${contract.name} answered ${status} ${body}`);
          return contract.output.parse(parsed) as OutputOf<typeof contract>;
        },
      };
    },
  };
}

/** API Gateway's payload 2.0. */
function eventFor(
  { method, path }: Contract,
  input: unknown,
  {
    headers,
    jar,
    claims,
  }: {
    headers: Record<string, string>;
    jar: Map<string, string>;
    claims: Record<string, unknown> | undefined;
  },
) {
  const all = { ...(input as Record<string, unknown>) };
  const names = pathParameters(path);
  const inPath = Object.fromEntries(names.map((name) => [name, String(all[name])]));
  const rest = Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
  return {
    version: '2.0',
    routeKey: `${method} /api${path}`,
    rawQueryString: '',
    headers,
    cookies: [...jar].filter(([name]) => name !== '__Host-access').map(([name, value]) => `${name}=${value}`),
    ...(method === 'GET' ? { queryStringParameters: rest } : { body: JSON.stringify(rest) }),
    pathParameters: inPath,
    requestContext: {
      http: { method, sourceIp: '192.0.2.1' },
      ...(claims && { authorizer: { jwt: { claims } } }),
    },
    isBase64Encoded: false,
  };
}
