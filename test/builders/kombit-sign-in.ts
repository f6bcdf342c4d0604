import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { kombitAnswerRoute, kombitStartRoute } from '#shared/directory/foreign-routes.ts';
import { openContextHandler } from '#functions/directory/clients/context-handler.ts';
import { takeArrival } from '#functions/directory/index.ts';
import { kombitRoutes } from '#functions/directory/use-cases/kombit-routes.ts';
import type { ApiEvent } from '#functions/kernel/request.ts';
import { openClock } from '#local/clock.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { startContextHandler } from '#local/outside/context-handler.ts';
import { openCookieBrowser } from '#local/outside/cookie-browser.ts';
import { oioAnswer, type AnswerParts, type KombitPerson } from '#local/outside/oio-answer.ts';
import { selfSigned } from '#local/outside/self-signed.ts';
import { startSecrets } from '#local/secrets/start.ts';
import { openTestMunicipality } from './people-municipality.ts';

export const SITE = 'https://site.example';
const CVR = '29189420';
export const unitUuid = '48df8b3d-56be-4f3a-bd0f-d3ade05348dd';
export const privilege = (name: string) => `http://trivsel.example.dk/roles/usersystemrole/${name}/1`;
export const ea: KombitPerson = {
  ...{ uuid: '3f2b6c1e-1111-4222-8333-9c1d2e3f4a5b', name: 'Ea Prøve', email: 'Ea@traaby.example' },
  ...{ cvr: CVR, loa: 'Substantial' },
  privileges: [
    { cvr: CVR, roles: [privilege('leader')], constraints: { 'urn:dk:kombit:orgUnit': unitUuid } },
  ],
};
export const answerUrl = `${SITE}/api${kombitAnswerRoute.path}`;
const entityId = `${SITE}/kombit`;

/** Our service provider and a Context Handler, with the browser played by the test. */
export async function openKombit() {
  const directory = await mkdtemp(join(tmpdir(), 'kombit-'));
  const clock = openClock();
  const town = await openTestMunicipality();
  const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ourKey = ours.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const certificate = selfSigned(ourKey, 'Trivsel');
  const handler = await startContextHandler({
    ...{ directory: join(directory, 'handler'), clock, people: () => [ea] },
    service: { entityId, certificate, answerUrl },
  });
  const secrets = await startSecrets({ directory: join(directory, 'secrets'), clock });
  const client = new SecretsManagerClient({
    ...{ endpoint: secrets.endpoint, region: LOCAL_REGION, credentials: LOCAL_ACCESS_KEY },
  });
  const contextHandler = openContextHandler(
    {
      ...{ entityId, idpEntityId: handler.entityId, signInUrl: handler.signInUrl, answerUrl },
      ...{ idpCertificates: [handler.certificate], certificate },
      keyArn: secrets.ensureSecret('kombit', ourKey),
    },
    client,
  );
  const routes = kombitRoutes({
    ...{ table: town.table, keysOf: () => Promise.resolve(town.keys), contextHandler, siteOrigin: SITE },
    cvrOf: new Map([[town.tenant, CVR]]),
  });
  const ask = (path: string, event: Partial<ApiEvent>): Promise<APIGatewayProxyStructuredResultV2> => {
    const found = routes.find(({ route }) => route.path === path);
    if (!found) throw new Error(`no route ${path}`);
    return found.reply({ headers: {}, isBase64Encoded: false, ...event } as ApiEvent);
  };
  const start = async (state: string) =>
    locationOf(await ask(kombitStartRoute.path, { queryStringParameters: { state } }));
  return {
    town,
    ask,
    newState: () => `${town.tenant}-${randomBytes(32).toString('base64url')}`,
    /** Where the browser is sent when the fields are posted. */
    post: async (fields: Record<string, string>) =>
      locationOf(await ask(kombitAnswerRoute.path, { body: new URLSearchParams(fields).toString() })),
    /** Goes to the Context Handler, picks the person and gives the form that comes back. */
    async pick(state: string) {
      const browser = openCookieBrowser(() => false);
      const page = await browser.submit(await browser.get(await start(state)), { person: ea.uuid });
      return {
        SAMLResponse: fieldIn(page.text, 'SAMLResponse'),
        RelayState: fieldIn(page.text, 'RelayState'),
      };
    },
    /** Who came, for the address that the browser was sent to. */
    take: (location: string, state = arrivalIn(location).state) =>
      takeArrival(
        town.table,
        town.keys,
        { tenant: town.tenant, state, code: arrivalIn(location).code },
        new Date(),
      ),
    /** An answer to the sign-in of this state, with anything changed. */
    async answerTo(state: string, change: Partial<AnswerParts> = {}, person: KombitPerson = ea) {
      const sent = new URL(await start(state)).searchParams.get('SAMLRequest') ?? '';
      const request = inflateRawSync(Buffer.from(sent, 'base64')).toString();
      return oioAnswer(person, {
        ...{ issuer: handler.entityId, audience: entityId, recipient: answerUrl, at: new Date() },
        inResponseTo: /ID="([^"]*)"/.exec(request)?.[1] ?? '',
        ...{ privateKey: handler.privateKey, certificate: handler.certificate },
        ...change,
      });
    },
    async close() {
      client.destroy();
      await Promise.all([town.close(), handler.close(), secrets.close()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
export type Kombit = Awaited<ReturnType<typeof openKombit>>;

const locationOf = (reply: APIGatewayProxyStructuredResultV2) => String(reply.headers?.['location']);
const fieldIn = (html: string, name: string) =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replace(
    /&#(\d+);/g,
    (_, code: string) => String.fromCharCode(Number(code)),
  );

/** What the address says that the browser was sent to. */
export function arrivalIn(location: string) {
  const { searchParams, origin, pathname } = new URL(location, SITE);
  const read = (name: string) => searchParams.get(name) ?? '';
  return {
    place: `${origin}${pathname}`,
    state: read('state'),
    code: read('code'),
    reason: searchParams.get('reason'),
  };
}
