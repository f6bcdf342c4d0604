import * as z from 'zod';
import { kombitAnswerRoute, scimRoute } from '#shared/directory/foreign-routes.ts';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { foreignLater } from '#functions/kernel/foreign-endpoint.ts';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { openAccounts } from './clients/accounts.ts';
import { openContextHandler } from './clients/context-handler.ts';
import { kombitRoutes } from './use-cases/kombit-routes.ts';
import { listDirectoryUsers } from './use-cases/list-directory-users.ts';
import { makeDirectoryToken } from './use-cases/make-directory-token.ts';
import { previewDirectoryRules } from './use-cases/preview-directory-rules.ts';
import { readDirectory } from './use-cases/read-directory.ts';
import { setDirectoryRules } from './use-cases/set-directory-rules.ts';
import type { DirectoryTools } from './use-cases/tools.ts';
import { withdrawDirectoryToken } from './use-cases/withdraw-directory-token.ts';

const settings = readSettings(
  z.object({
    TABLE_NAME: z.string(),
    DATA_KEY_ARN: z.string(),
    USER_POOL_ID: z.string(),
    SITE_ORIGIN: z.url(),
    TENANTS: z.string(),
    KOMBIT_ENTITY_ID: z.url().optional(),
    KOMBIT_IDP_ENTITY_ID: z.string().default(''),
    KOMBIT_SIGN_IN_URL: z.string().default(''),
    KOMBIT_IDP_CERTIFICATES: z.string().default(''),
    KOMBIT_CERTIFICATE: z.string().default(''),
    KOMBIT_KEY_ARN: z.string().default(''),
    KOMBIT_CVR: z.string().default(''),
  }),
);
const table = new Table(settings.TABLE_NAME);
const tools: DirectoryTools = {
  table,
  keysOf: (tenant) => municipalityKeys(table, tenant),
  accounts: openAccounts(settings.USER_POOL_ID),
  tenants: settings.TENANTS.split(',').filter(Boolean),
  siteOrigin: settings.SITE_ORIGIN,
};

/** Those municipalities that have the way in by the Context Handler; without its settings nobody has. */
const kombit =
  settings.KOMBIT_ENTITY_ID === undefined
    ? []
    : kombitRoutes({
        ...tools,
        contextHandler: openContextHandler({
          entityId: settings.KOMBIT_ENTITY_ID,
          idpEntityId: settings.KOMBIT_IDP_ENTITY_ID,
          signInUrl: settings.KOMBIT_SIGN_IN_URL,
          idpCertificates: settings.KOMBIT_IDP_CERTIFICATES.split(',').filter(Boolean),
          certificate: settings.KOMBIT_CERTIFICATE,
          keyArn: settings.KOMBIT_KEY_ARN,
          answerUrl: `${settings.SITE_ORIGIN}/api${kombitAnswerRoute.path}`,
        }),
        cvrOf: new Map(
          settings.KOMBIT_CVR.split(',').flatMap((one) => {
            const [tenant, cvr] = one.split('=');
            return tenant && cvr ? [[tenant, cvr] as const] : [];
          }),
        ),
      });

export const handler = api(
  openGate(table),
  [
    readDirectory(tools),
    makeDirectoryToken(tools),
    withdrawDirectoryToken(tools),
    previewDirectoryRules(tools),
    setDirectoryRules(tools),
    listDirectoryUsers(tools),
  ],
  [
    foreignLater(scimRoute, async () => (await import('./use-cases/answer-scim.ts')).answerScim(tools)),
    ...kombit,
  ],
);
