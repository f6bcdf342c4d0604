import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#local/clock.ts';
import { startEntra } from '#local/outside/entra.ts';
import { startUnilogin } from '#local/outside/unilogin.ts';
import { startDemoContextHandler, type KombitSettings } from './context-handler.ts';
import { startDemoPost, type PostSettings } from './post.ts';
import type { ContextPerson, EntraPerson, UniloginPerson } from './sign-in.ts';

/** The installation's settings, as cdk.json has them. */
export interface DemoSettings {
  domain: string;
  municipalities: {
    tenant: string;
    name: string;
    ways: string[];
    cvr?: string;
    digitalPost?: PostSettings;
  }[];
  unilogin: { issuer: string; clientId: string };
  ad: { issuer: string; clientId: string; secretName: string };
  kombit?: KombitSettings;
}

const uniloginSecretName = 'roed-traad/unilogin-client-secret';
/** The stand-ins' client secrets: known to this machine only, and worth nothing anywhere else. */
const demoSecret = 'demo-secret-of-this-machine-only';

export function readDemoSettings(): DemoSettings {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as {
    context: { 'roed-traad': DemoSettings };
  };
  return context['roed-traad'];
}

export interface Outside {
  /** Origin in the template → the stand-in's address. */
  addresses: Record<string, string>;
  /** What the template says in place of what is made on this machine → that. */
  texts: Record<string, string>;
  /** Secret name → value. */
  secrets: Record<string, string>;
  close(): Promise<void>;
}

/**
 * Starts the stand-ins for UNI-Login, the municipal directory, Digital Post and the Context Handler: ten, eleven, sixteen
 * and seventeen ports after the site's.
 */
export async function startOutside(options: {
  directory: string;
  port: number;
  clock: Clock;
  seed: string;
}): Promise<Outside> {
  const { directory, port, clock, seed } = options;
  const settings = readDemoSettings();
  const people = () =>
    JSON.parse(readFileSync(join(seed, 'people.json'), 'utf8')) as {
      unilogin: UniloginPerson[];
      entra: EntraPerson[];
      /** Absent in folders that were made before there was a Context Handler. */
      context?: ContextPerson[];
    };
  const at = (name: string, place: number) => ({
    directory: join(directory, name),
    clock,
    port: port + place,
    publicOrigin: `http://localhost:${port + place}`,
  });
  const client = (clientId: string, redirectUri: string) => ({
    clientId,
    clientSecret: demoSecret,
    redirectUris: [redirectUri],
  });
  const unilogin = await startUnilogin({
    ...at('unilogin', 10),
    clients: [
      {
        ...client(settings.unilogin.clientId, `http://localhost:${port}/api/identity/signed-in/unilogin`),
        postLogoutRedirectUris: [`http://localhost:${port}/sign-in`],
      },
    ],
    people: () => people().unilogin,
  });
  const entra = await startEntra({
    ...at('entra', 11),
    tenantId: new URL(settings.ad.issuer).pathname.split('/')[1] ?? '',
    // Cognito stands seven ports after the site.
    clients: [client(settings.ad.clientId, `http://localhost:${port + 7}/oauth2/idpresponse`)],
    people: () => people().entra,
  });
  const post = await startDemoPost({ ...at('digital-post', 16), site: port, seed, settings });
  const contextHandler = await startDemoContextHandler({
    ...at('context-handler', 17),
    ...{ site: port, settings, people: () => people().context ?? [] },
  });
  return {
    texts: contextHandler.texts,
    addresses: {
      ...post.addresses,
      ...contextHandler.addresses,
      [new URL(settings.unilogin.issuer).origin]: new URL(unilogin.issuer).origin,
      [new URL(settings.ad.issuer).origin]: new URL(entra.issuer).origin,
    },
    secrets: {
      ...{ [uniloginSecretName]: demoSecret, [settings.ad.secretName]: demoSecret },
      ...{ ...post.secrets, ...contextHandler.secrets },
    },
    async close() {
      await Promise.all([unilogin.close(), entra.close(), post.close(), contextHandler.close()]);
    },
  };
}
