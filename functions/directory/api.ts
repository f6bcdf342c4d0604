import * as z from 'zod';
import {
  kombitAnswerRoute,
  kombitMetadataRoute,
  kombitStartRoute,
  scimRoute,
} from '#shared/directory/foreign-routes.ts';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { foreignLater, type ForeignEndpoint } from '#functions/kernel/foreign-endpoint.ts';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { onFirstUse } from '#functions/kernel/on-first-use.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import type { Accounts } from './clients/accounts.ts';
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
  accounts: onFirstUse<Accounts>(async () => {
    const { openAccounts } = await import('./clients/accounts.ts');
    return openAccounts(settings.USER_POOL_ID);
  }),
  tenants: settings.TENANTS.split(',').filter(Boolean),
  siteOrigin: settings.SITE_ORIGIN,
};

/** The way in by the Context Handler, read when somebody comes by it; without its settings nobody has it. */
const { KOMBIT_ENTITY_ID } = settings;
let opening: Promise<ForeignEndpoint[]> | undefined;
const openedKombit = (entityId: string) =>
  (opening ??= import('./open-kombit.ts').then(({ openKombit }) =>
    openKombit(tools, { ...settings, KOMBIT_ENTITY_ID: entityId }),
  ));
const kombit =
  KOMBIT_ENTITY_ID === undefined
    ? []
    : [kombitMetadataRoute, kombitStartRoute, kombitAnswerRoute].map((route) =>
        foreignLater(route, async () => {
          const found = (await openedKombit(KOMBIT_ENTITY_ID)).find((one) => one.route === route);
          if (!found) throw new Error('the Context Handler has no such route');
          return found;
        }),
      );

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
