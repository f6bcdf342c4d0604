import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openDirectory } from './clients/directory.ts';
import { openUnilogin } from './clients/unilogin.ts';
import { openUserPool } from './clients/user-pool.ts';
import { openMunicipalities } from './store/municipality-store.ts';
import { finishSignIn } from './use-cases/finish-sign-in.ts';
import { listMunicipalities } from './use-cases/list-municipalities.ts';
import { readMe } from './use-cases/read-me.ts';
import { refreshSession } from './use-cases/refresh-session.ts';
import { signOut } from './use-cases/sign-out.ts';
import { startSignIn } from './use-cases/start-sign-in.ts';
import type { SignInTools } from './use-cases/tools.ts';

const settings = readSettings(
  z.object({
    TABLE_NAME: z.string(),
    USER_POOL_ID: z.string(),
    CLIENT_ID: z.string(),
    COGNITO_ORIGIN: z.url(),
    SITE_ORIGIN: z.url(),
    UNILOGIN_ISSUER: z.url(),
    UNILOGIN_CLIENT_ID: z.string(),
    UNILOGIN_SECRET_ARN: z.string(),
    AD_PROVIDER: z.string(),
    UNILOGIN_ACR_VALUES: z.string().optional(),
    TENANTS: z.string(),
  }),
);
const table = new Table(settings.TABLE_NAME);
const clientId = settings.CLIENT_ID;
const backFrom = (way: string) => `${settings.SITE_ORIGIN}/api/identity/signed-in/${way}`;
const signedOutUri = `${settings.SITE_ORIGIN}/sign-in`;

const userPool = openUserPool({ userPoolId: settings.USER_POOL_ID, clientId });
const municipalities = openMunicipalities(table, settings.TENANTS.split(',').filter(Boolean));
const tools: SignInTools = {
  table,
  keysOf: (tenant) => municipalityKeys(table, tenant),
  municipalities,
  userPool,
  siteOrigin: settings.SITE_ORIGIN,
  unilogin: openUnilogin({
    issuer: settings.UNILOGIN_ISSUER,
    clientId: settings.UNILOGIN_CLIENT_ID,
    secretArn: settings.UNILOGIN_SECRET_ARN,
    redirectUri: backFrom('unilogin'),
    signedOutUri,
    acrValues: settings.UNILOGIN_ACR_VALUES,
  }),
  directory: openDirectory({
    cognitoOrigin: settings.COGNITO_ORIGIN,
    clientId,
    provider: settings.AD_PROVIDER,
    redirectUri: backFrom('ad'),
    signedOutUri,
  }),
};

export const handler = api(openGate(table), [
  startSignIn(tools),
  finishSignIn(tools),
  refreshSession(userPool),
  signOut(tools),
  listMunicipalities(municipalities),
  readMe(table, municipalities),
]);
