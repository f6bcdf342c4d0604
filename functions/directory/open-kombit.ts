import { kombitAnswerRoute } from '#shared/directory/foreign-routes.ts';
import type { ForeignEndpoint } from '#functions/kernel/foreign-endpoint.ts';
import { openContextHandler } from './clients/context-handler.ts';
import { kombitRoutes } from './use-cases/kombit-routes.ts';
import type { DirectoryTools } from './use-cases/tools.ts';

/** The deployment's settings for the Context Handler, as its function is given them. */
export interface KombitSettings {
  KOMBIT_ENTITY_ID: string;
  KOMBIT_IDP_ENTITY_ID: string;
  KOMBIT_SIGN_IN_URL: string;
  /** Base 64, with commas between. */
  KOMBIT_IDP_CERTIFICATES: string;
  KOMBIT_CERTIFICATE: string;
  KOMBIT_KEY_ARN: string;
  /** `<municipality>=<CVR number>`, with commas between: those that have this way in. */
  KOMBIT_CVR: string;
}

/** The way in by the Context Handler: all of its routes. */
export const openKombit = (tools: DirectoryTools, settings: KombitSettings): ForeignEndpoint[] =>
  kombitRoutes({
    ...tools,
    contextHandler: openContextHandler({
      entityId: settings.KOMBIT_ENTITY_ID,
      idpEntityId: settings.KOMBIT_IDP_ENTITY_ID,
      signInUrl: settings.KOMBIT_SIGN_IN_URL,
      idpCertificates: settings.KOMBIT_IDP_CERTIFICATES.split(',').filter(Boolean),
      certificate: settings.KOMBIT_CERTIFICATE,
      keyArn: settings.KOMBIT_KEY_ARN,
      answerUrl: `${tools.siteOrigin}/api${kombitAnswerRoute.path}`,
    }),
    cvrOf: new Map(
      settings.KOMBIT_CVR.split(',').flatMap((one) => {
        const [tenant, cvr] = one.split('=');
        return tenant && cvr ? [[tenant, cvr] as const] : [];
      }),
    ),
  });
