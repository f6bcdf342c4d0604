import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#local/clock.ts';
import { startContextHandler } from '#local/outside/context-handler.ts';
import { selfSigned } from '#local/outside/self-signed.ts';
import type { ContextPerson } from './sign-in.ts';

/** The way in by the Context Handler, as the installation's settings have it. */
export interface KombitSettings {
  entityId: string;
  signInUrl: string;
  /** What stands in the settings where the certificates will stand: they are made on this machine at the first start. */
  idpCertificates: string[];
  certificate: string;
}

const keySecretName = 'roed-traad/kombit-key';

/**
 * Starts the Context Handler where the settings name one. Keys and certificates are this machine's own, made at the
 * first start: the settings hold words in their place, with which nobody would ever be let in anywhere.
 */
export async function startDemoContextHandler(options: {
  directory: string;
  clock: Clock;
  port: number;
  publicOrigin: string;
  /** The site's port. */
  site: number;
  settings: { domain: string; municipalities: readonly { cvr?: string }[]; kombit?: KombitSettings };
  people: () => ContextPerson[];
}) {
  const { settings, site, publicOrigin, people, ...engine } = options;
  const { domain, kombit, municipalities } = settings;
  if (!kombit) return { addresses: {}, texts: {}, secrets: {}, close: () => Promise.resolve() };
  const key = serviceKey(engine.directory);
  const certificate = selfSigned(key, 'Rød Tråd');
  const origin = `http://localhost:${site}`;
  const cvr = municipalities.find((one) => one.cvr !== undefined)?.cvr ?? '';
  const privilege = (name: string) => `http://${domain}/roles/usersystemrole/${name}/1`;
  const handler = await startContextHandler({
    ...{ ...engine, publicOrigin },
    people: () =>
      people().map(({ roles, ...person }) => ({
        ...{ ...person, cvr, loa: 'Substantial' },
        privileges: roles.length > 0 ? [{ cvr, roles: roles.map(privilege) }] : [],
      })),
    service: {
      entityId: kombit.entityId.replace(`https://${domain}`, origin),
      certificate,
      answerUrl: `${origin}/api/directory/kombit/answer`,
    },
  });
  return {
    addresses: { [new URL(kombit.signInUrl).origin]: publicOrigin },
    texts: {
      [kombit.certificate]: certificate,
      ...Object.fromEntries(kombit.idpCertificates.map((text) => [text, handler.certificate])),
    },
    secrets: { [keySecretName]: key },
    close: () => handler.close(),
  };
}

/** Our private key at the Context Handler, PEM; the same at every start. */
function serviceKey(directory: string): string {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'service-key.pem');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
