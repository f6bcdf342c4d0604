import { constants, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { encryptionMethods, refuseOldAlgorithms } from './saml-algorithms.ts';

export interface ContextHandlerSettings {
  /** Our entity id. */
  entityId: string;
  /** Theirs. */
  idpEntityId: string;
  /** Where people are sent to sign in (HTTP-Redirect). */
  signInUrl: string;
  /** Base 64 without header lines; several while one takes over from another. */
  idpCertificates: readonly string[];
  /** Ours. */
  certificate: string;
  /** The secret that holds our private key, PEM. */
  keyArn: string;
  /** Where the answer is posted to. */
  answerUrl: string;
}

/** Our own service provider at the Context Handler (SAML 2.0, OIOSAML 3.0). Cognito's cannot sign with our certificate. */
export interface ContextHandler {
  /** Where to send the browser, with a signed request of this id. */
  signInUrl(request: { id: string; relayState: string; at: Date }): Promise<string>;
  /** The attributes in the posted answer to just this request. Rejects when anything does not hold. */
  attributes(samlResponse: string, request: { id: string }): Promise<Record<string, unknown>>;
  /** What the Context Handler must know of us. */
  metadata(): string;
}

/** RSASSA-PSS with SHA-256, which the Context Handler demands (XML Security Algorithm Cross-Reference, W3C). */
const SIGNATURE = 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1';
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const SUBSTANTIAL = 'https://data.gov.dk/concept/core/nsis/loa/Substantial';
const LONGEST = 500_000;
const SKEW_MS = 60_000;

export function openContextHandler(
  settings: ContextHandlerSettings,
  secrets = new SecretsManagerClient(),
): ContextHandler {
  const { entityId, idpEntityId, certificate, answerUrl, idpCertificates } = settings;
  let reading: Promise<string> | undefined;
  const privateKey = () => {
    reading ??= readKey(secrets, settings.keyArn);
    reading.catch(() => (reading = undefined));
    return reading;
  };
  return {
    async signInUrl({ id, relayState, at }) {
      const request = `<samlp:AuthnRequest xmlns:samlp="${PROTOCOL}" xmlns:saml="${ASSERTION}" ID="${escaped(id)}" Version="2.0" IssueInstant="${at.toISOString()}" Destination="${escaped(settings.signInUrl)}" AssertionConsumerServiceURL="${escaped(answerUrl)}" ProtocolBinding="${POST}"><saml:Issuer>${escaped(entityId)}</saml:Issuer><samlp:RequestedAuthnContext Comparison="minimum"><saml:AuthnContextClassRef>${SUBSTANTIAL}</saml:AuthnContextClassRef></samlp:RequestedAuthnContext></samlp:AuthnRequest>`;
      // The signature is over the query as it is sent (SAML 2.0 bindings, 3.4.4.1).
      const query = new URLSearchParams({
        SAMLRequest: deflateRawSync(Buffer.from(request)).toString('base64'),
        RelayState: relayState,
        SigAlg: SIGNATURE,
      }).toString();
      const signature = sign('sha256', Buffer.from(query), {
        key: await privateKey(),
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      });
      const more = new URLSearchParams({ Signature: signature.toString('base64') });
      return `${settings.signInUrl}${settings.signInUrl.includes('?') ? '&' : '?'}${query}&${more}`;
    },
    async attributes(samlResponse, { id }) {
      refuseStrange(samlResponse);
      await refuseOldAlgorithms(samlResponse, await privateKey());
      // Heavy, and only needed here. Bundled, the library's exports come as its default alone.
      const { default: library } = await import('@node-saml/node-saml');
      const { SAML, ValidateInResponseTo } = library;
      const saml = new SAML({
        ...{ issuer: entityId, audience: entityId, callbackUrl: answerUrl, idpIssuer: idpEntityId },
        idpCert: [...idpCertificates],
        decryptionPvk: await privateKey(),
        wantAssertionsSigned: true,
        wantAuthnResponseSigned: false,
        acceptedClockSkewMs: SKEW_MS,
        validateInResponseTo: ValidateInResponseTo.always,
        cacheProvider: onlyRequest(id),
      });
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: samlResponse });
      if (!profile) throw new Error('the answer names nobody');
      if (profile.issuer !== idpEntityId) throw new Error('the answer comes from another');
      if (profile.inResponseTo !== undefined && profile.inResponseTo !== id)
        throw new Error('the answer is to another request');
      if (!meansUs(profile.getAssertion?.(), answerUrl)) throw new Error('the answer was meant for another');
      return z.record(z.string(), z.unknown()).parse(profile['attributes'] ?? {});
    },
    metadata: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${escaped(entityId)}"><md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true" protocolSupportEnumeration="${PROTOCOL}">${['signing', 'encryption'].map((use) => `<md:KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${escaped(certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>${use === 'encryption' ? encryptionMethods.map((one) => `<md:EncryptionMethod Algorithm="${one}"/>`).join('') : ''}</md:KeyDescriptor>`).join('')}<md:AssertionConsumerService Binding="${POST}" Location="${escaped(answerUrl)}" index="0" isDefault="true"/></md:SPSSODescriptor></md:EntityDescriptor>\n`,
  };
}

/** What no honest answer holds; the XML library would read entities of its own. */
function refuseStrange(samlResponse: string): void {
  if (samlResponse.length > LONGEST || !/^[A-Za-z0-9+/=\s]+$/.test(samlResponse))
    throw new Error('the answer is too long or no base 64');
  const xml = Buffer.from(samlResponse, 'base64').toString('utf8');
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || xml.includes('\u0000'))
    throw new Error('the answer brings a document type');
}

/** Knows the one request that may be answered; that it is answered once, the sign-in under way sees to. */
const onlyRequest = (id: string) => ({
  saveAsync: (_key: string, value: string) => Promise.resolve({ value, createdAt: Date.now() }),
  getAsync: (key: string) => Promise.resolve(key === id ? new Date().toISOString() : null),
  removeAsync: (key: string | null) => Promise.resolve(key),
});

const confirmationSchema = z.object({
  Assertion: z.object({
    Subject: z.tuple([
      z.object({
        SubjectConfirmation: z.array(
          z.object({
            SubjectConfirmationData: z.array(z.object({ $: z.object({ Recipient: z.string() }) })),
          }),
        ),
      }),
    ]),
  }),
});

/** Whether the assertion was made out to this address (SAML 2.0 profiles, 4.1.4.2). */
function meansUs(assertion: unknown, answerUrl: string): boolean {
  const parsed = confirmationSchema.safeParse(assertion);
  if (!parsed.success) return false;
  const [subject] = parsed.data.Assertion.Subject;
  const recipients = subject.SubjectConfirmation.flatMap((one) =>
    one.SubjectConfirmationData.map(({ $ }) => $.Recipient),
  );
  return recipients.length > 0 && recipients.every((one) => one === answerUrl);
}

async function readKey(secrets: SecretsManagerClient, arn: string): Promise<string> {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: arn }));
  if (!SecretString) throw new Error('the key for the Context Handler has not been put in its place');
  return SecretString;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
