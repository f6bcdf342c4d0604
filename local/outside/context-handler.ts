import { constants, generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { document, hiddenFields } from '../cognito/hosted/html.ts';
import { escapeHtml, formOf, page, receive, send, type Incoming, type Reply } from '../cognito/wire.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { listen } from '../http/listen.ts';
import { selfSigned } from './self-signed.ts';
import { oioAnswer, type KombitPerson } from './oio-answer.ts';

export interface ContextHandlerOptions extends EngineOptions {
  /** Where browsers find it; its own address when absent. */
  publicOrigin?: string;
  people: () => KombitPerson[];
  /** The service that may ask: its entity id, its certificate in base 64, and where its answers go. */
  service: { entityId: string; certificate: string; answerUrl: string };
}

export interface LocalContextHandler extends Engine {
  entityId: string;
  signInUrl: string;
  /** Of the key that its answers are signed with, base 64. */
  certificate: string;
  privateKey: string;
}

const TITLE = 'Context Handler (stand-in)';
const PSS = 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1';

/**
 * Plays the Context Handler of Fælleskommunal Adgangsstyring for brugere: takes signed requests only (RSASSA-PSS), lets a
 * person be picked, and posts an OIOSAML 3.0 answer with a signed assertion and a privilege list.
 */
export async function startContextHandler(options: ContextHandlerOptions): Promise<LocalContextHandler> {
  mkdirSync(options.directory, { recursive: true });
  const privateKey = keyIn(join(options.directory, 'signing-key.pem'));
  const certificate = selfSigned(privateKey, 'Context Handler');
  let origin = '';
  const server = createServer((request, response) => {
    void receive(request, origin).then(
      (incoming) =>
        send(
          response,
          incoming ? answer(incoming, { origin, options, privateKey, certificate }) : refused('for stor'),
        ),
      () => send(response, refused('kunne ikke læses')),
    );
  });
  const listening = await listen(server, options.port);
  origin = options.publicOrigin ?? listening.endpoint;
  return {
    endpoint: listening.endpoint,
    ...{ entityId: `${origin}/runtime`, signInUrl: `${origin}/runtime/saml2/issue.idp` },
    ...{ certificate, privateKey },
    close: () => listening.close(),
  };
}

function keyIn(file: string): string {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

interface Parts {
  origin: string;
  options: ContextHandlerOptions;
  privateKey: string;
  certificate: string;
}

const refused = (why: string): Reply =>
  page(400, document(TITLE, `<p role="alert">Anmodningen afvises: ${escapeHtml(why)}.</p>`));

function answer(incoming: Incoming, parts: Parts): Reply {
  const { url, method } = incoming;
  if (url.pathname !== '/runtime/saml2/issue.idp') return refused('ukendt adresse');
  const { service, people } = parts.options;
  const query = url.search.slice(1);
  if (!isSigned(query, service.certificate)) return refused('den er ikke underskrevet af tjenesten');
  const request = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString(
    'utf8',
  );
  const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(request)?.[1] ?? '';
  if (attribute('AssertionConsumerServiceURL') !== service.answerUrl)
    return refused('svaret skulle et andet sted hen');
  if (method === 'GET') return picker(people());
  const person = people().find((one) => one.uuid === formOf(incoming)['person']);
  if (!person) return refused('ingen person er valgt');
  const samlResponse = oioAnswer(person, {
    ...{ issuer: `${parts.origin}/runtime`, audience: service.entityId, recipient: service.answerUrl },
    ...{ inResponseTo: attribute('ID'), at: new Date(parts.options.clock.now()) },
    ...{ privateKey: parts.privateKey, certificate: parts.certificate },
  });
  const fields = { SAMLResponse: samlResponse, RelayState: url.searchParams.get('RelayState') ?? '' };
  return page(
    200,
    document(
      TITLE,
      `<form method="post" action="${escapeHtml(service.answerUrl)}">\n${hiddenFields(fields)}\n<button type="submit">Fortsæt</button>\n</form>`,
    ),
  );
}

/** The signature over the query as it was sent, without itself (SAML 2.0 bindings, 3.4.4.1). */
function isSigned(query: string, certificate: string): boolean {
  const at = query.indexOf('&Signature=');
  if (at < 0 || new URLSearchParams(query).get('SigAlg') !== PSS) return false;
  const signature = Buffer.from(new URLSearchParams(query).get('Signature') ?? '', 'base64');
  const key = new X509Certificate(Buffer.from(certificate, 'base64')).publicKey;
  return verify(
    'sha256',
    Buffer.from(query.slice(0, at)),
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
    signature,
  );
}

function picker(people: KombitPerson[]): Reply {
  const choices = people.map(
    ({ uuid, name, cvr, loa }) =>
      `<button type="submit" name="person" value="${escapeHtml(uuid)}">${escapeHtml(`${name}, CVR ${cvr}, ${loa}`)}</button>`,
  );
  return page(200, document(TITLE, `<form method="post">\n${choices.join('\n')}\n</form>`));
}
