import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Side } from '#shared/access/actor.ts';
import type { Child } from '#shared/people/child.ts';
import type { Staff } from '#shared/people/staff.ts';
import {
  foundMunicipality,
  municipalityKeys,
  type MunicipalityKeys,
} from '#functions/kernel/municipality-keys.ts';
import { openClock } from '#local/clock.ts';
import { startCognito, type Cognito } from '#local/cognito/start.ts';
import { LOCAL_ACCESS_KEY, LOCAL_REGION } from '#local/engine.ts';
import { openCookieBrowser } from '#local/outside/cookie-browser.ts';
import { startEntra, type EntraPerson } from '#local/outside/entra.ts';
import { startUnilogin, type UniloginPerson } from '#local/outside/unilogin.ts';
import { startSecrets } from '#local/secrets/start.ts';
import { openSiteBrowser, SITE_ORIGIN, type Answered, type SiteBrowser } from './actor-site.ts';
import { startAnySts } from './actor-sts.ts';
import { openTestMunicipality, type TestMunicipality } from './people-municipality.ts';

const POOL = 'eu-west-1_TestPool1';
const secret = 'hemmelig';

/** The real functions of the module before real engines; only the browser and the gateway are played by the test. */
export interface TestSignIn {
  town: TestMunicipality;
  cognito: Cognito;
  /** Who may be picked at each provider; a test changes them. */
  people: { unilogin: UniloginPerson[]; entra: EntraPerson[] };
  browser(): SiteBrowser;
  /** Starts at our site, picks the person at the provider, and gives the address at our site to come back to. */
  goAndPick(browser: SiteBrowser, way: 'unilogin' | 'ad', person: string, more?: Picking): Promise<string>;
  /** The whole way in. */
  signIn(browser: SiteBrowser, way: 'unilogin' | 'ad', person: string, more?: Picking): Promise<Answered>;
  addStaff(staff: Staff): Promise<void>;
  readStaff(id: string): Promise<Staff | undefined>;
  /** The child, and its guardians with a pointer to it each. */
  addChild(child: Child): Promise<void>;
  /** A second municipality, 0898, with UNI-Login. */
  addNeighbour(): Promise<MunicipalityKeys>;
  close(): Promise<void>;
}
export interface Picking {
  returnTo?: string;
  municipality?: string;
  side?: Side;
  stepUp?: 'true';
  factor?: string;
  cancel?: boolean;
}

/** Sets the environment that the functions read, then loads them. */
export async function openTestSignIn(more: Record<string, string> = {}): Promise<TestSignIn> {
  const directory = await mkdtemp(join(tmpdir(), 'sign-in-'));
  const clock = openClock();
  const town = await openTestMunicipality();
  const people: TestSignIn['people'] = { unilogin: [], entra: [] };
  const backFrom = (way: string) => `${SITE_ORIGIN}/api/identity/signed-in/${way}`;
  const secrets = await startSecrets({ directory: join(directory, 'secrets'), clock });
  let triggers: (event: unknown) => Promise<unknown> = () => Promise.reject(new Error('not loaded yet'));
  const cognito = await startCognito({
    directory: join(directory, 'cognito'),
    clock,
    invoke: (_arn, event) => triggers(event),
  });
  const client = (clientId: string, redirectUri: string) => ({
    clientId,
    clientSecret: secret,
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [`${SITE_ORIGIN}/sign-in`],
  });
  const unilogin = await startUnilogin({
    directory: join(directory, 'unilogin'),
    clock,
    clients: [client('roed-traad', backFrom('unilogin'))],
    people: () => people.unilogin,
  });
  const entra = await startEntra({
    directory: join(directory, 'entra'),
    clock,
    tenantId: '00000000-0000-4000-8000-000000000899',
    clients: [client('cognito', `${cognito.endpoint}/oauth2/idpresponse`)],
    people: () => people.entra,
  });
  setUpPool(cognito, entra.issuer, backFrom('ad'));
  const sts = await startAnySts();
  const kms = await town.kms.config.endpoint?.();
  Object.assign(process.env, {
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_ACCESS_KEY.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCESS_KEY.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: town.endpoint,
    AWS_ENDPOINT_URL_KMS: kms ? `${kms.protocol}//${kms.hostname}:${kms.port}` : '',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    TABLE_NAME: 'test',
    USER_POOL_ID: POOL,
    CLIENT_ID: 'web',
    PARTNER_CLIENT_ID: 'partners',
    COGNITO_ORIGIN: cognito.domainOrigin('any'),
    COGNITO_ISSUER: cognito.issuer(POOL),
    SITE_ORIGIN,
    UNILOGIN_ISSUER: unilogin.issuer,
    UNILOGIN_CLIENT_ID: 'roed-traad',
    UNILOGIN_SECRET_ARN: secrets.ensureSecret('unilogin', secret),
    AD_PROVIDER: 'Directory',
    TENANTS: `${town.tenant},0898`,
    TABLE_ROLE_ARN: 'arn:aws:iam::000000000000:role/test',
    AWS_ENDPOINT_URL_STS: sts.endpoint,
    ...more,
  });
  const { handler } = await import('#functions/identity/api.ts');
  const loaded = await import('#functions/identity/triggers/handler.ts');
  triggers = (event) => loaded.handler(event, {} as never);

  const goAndPick: TestSignIn['goAndPick'] = async (site, way, person, more = {}) => {
    const { municipality = town.tenant, returnTo = '/', side, stepUp } = more;
    const query = new URLSearchParams({
      municipality,
      returnTo,
      ...(side && { side }),
      ...(stepUp && { stepUp }),
    });
    const away = await site.get(`/api/identity/sign-in/${way}?${query}`);
    const outside = openCookieBrowser((url) => url.origin === SITE_ORIGIN);
    const picker = await outside.get(away.location);
    const fields = more.cancel ? { cancel: '1' } : { person, factor: more.factor ?? '' };
    const end = new URL((await outside.submit(picker, fields)).url);
    return `${end.pathname}${end.search}`;
  };
  return {
    town,
    cognito,
    people,
    browser: () => openSiteBrowser(handler),
    goAndPick,
    signIn: async (site, way, person, more) => site.get(await goAndPick(site, way, person, more)),
    async addStaff(staff) {
      await town.table.put({ Item: { pk: `${town.tenant}#person#${staff.id}`, sk: 'staff', ...staff } });
    },
    async readStaff(id) {
      const { readStaff } = await import('#functions/people/index.ts');
      return (await readStaff(town.table, town.tenant, [id]))[0];
    },
    async addChild(child) {
      const { tenant } = child;
      await town.table.put({ Item: { pk: `${tenant}#child#${child.id}`, sk: 'profile', ...child } });
      for (const { id, name, custody } of child.guardians) {
        const pk = `${tenant}#person#${id}`;
        await town.table.update({
          Key: { pk: pk as never, sk: 'guardian' },
          UpdateExpression:
            'SET #name = :name, id = :id, tenant = :tenant, version = :one, protectedBy = :none, phones = if_not_exists(phones, :none)',
          ExpressionAttributeNames: { '#name': 'name' },
          ExpressionAttributeValues: { ':name': name, ':id': id, ':tenant': tenant, ':one': 1, ':none': [] },
        });
        await town.table.put({ Item: { pk, sk: `child#${child.id}`, custody } });
      }
    },
    async addNeighbour() {
      const founding = { tenant: '0898', name: 'Nabokøbing Kommune', ways: ['unilogin' as const] };
      await foundMunicipality(town.table, founding, town.kms);
      return municipalityKeys(town.table, '0898', town.kms);
    },
    async close() {
      await Promise.all([sts, town, secrets, cognito, unilogin, entra].map((one) => one.close()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function setUpPool(cognito: Cognito, issuer: string, callback: string): void {
  const names = ['DefineAuthChallenge', 'CreateAuthChallenge', 'VerifyAuthChallengeResponse', 'PreSignUp'];
  cognito.ensurePool({
    Id: POOL,
    LambdaConfig: {
      ...Object.fromEntries(names.map((name) => [name, 'triggers'])),
      PreTokenGenerationConfig: { LambdaArn: 'triggers', LambdaVersion: 'V2_0' },
    },
    Schema: [{ Name: 'roles', AttributeDataType: 'String', Mutable: true }],
    UsernameConfiguration: { CaseSensitive: false },
  });
  cognito.ensureProvider({
    UserPoolId: POOL,
    ProviderName: 'Directory',
    ProviderType: 'OIDC',
    ProviderDetails: {
      client_id: 'cognito',
      client_secret: secret,
      oidc_issuer: issuer,
      authorize_scopes: 'openid profile email',
      attributes_request_method: 'GET',
    },
    AttributeMapping: { email: 'email', name: 'name', 'custom:roles': 'roles', username: 'sub' },
  });
  cognito.ensureClient({
    ClientId: 'web',
    UserPoolId: POOL,
    ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    CallbackURLs: [callback],
    LogoutURLs: [`${SITE_ORIGIN}/sign-in`],
    SupportedIdentityProviders: ['Directory'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
  });
}
