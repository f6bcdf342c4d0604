import { generateKeyPairSync } from 'node:crypto';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SamlLib } from 'samlify';
import { describe, expect, test, vi } from 'vitest';
import { oioAnswer, type KombitPerson } from '#local/outside/oio-answer.ts';
import { selfSigned } from '#local/outside/self-signed.ts';
import { openContextHandler } from './context-handler.ts';

const W3 = 'http://www.w3.org';
const rsaSha256 = `${W3}/2001/04/xmldsig-more#rsa-sha256`;
const rsaSha1 = `${W3}/2000/09/xmldsig#rsa-sha1`;
const gcm = `${W3}/2009/xmlenc11#aes256-gcm`;
const oaep = `${W3}/2001/04/xmlenc#rsa-oaep-mgf1p`;
const xmlenc = `${W3}/2001/04/xmlenc#`;

const party = (name: string) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { privateKey: pem, certificate: selfSigned(pem, name) };
};
const [us, them] = [party('Us'), party('Them')];
const [entityId, idpEntityId, answerUrl] = [
  'https://us.example',
  'https://them.example',
  'https://us.example/in',
];
const secrets = new SecretsManagerClient();
vi.spyOn(secrets, 'send').mockImplementation(() => Promise.resolve({ SecretString: us.privateKey }));
const contextHandler = openContextHandler(
  {
    ...{ entityId, idpEntityId, answerUrl, signInUrl: 'https://them.example/in', keyArn: 'key' },
    ...{ idpCertificates: [them.certificate], certificate: us.certificate },
  },
  secrets,
);

const ea: KombitPerson = {
  ...{ uuid: '3f2b6c1e-1111-4222-8333-9c1d2e3f4a5b', name: 'Ea Prøve', email: 'ea@traaby.example' },
  ...{ cvr: '29189420', loa: 'Substantial', privileges: [] },
};
const unsigned = () =>
  oioAnswer(ea, {
    ...{ issuer: idpEntityId, audience: entityId, recipient: answerUrl, inResponseTo: '_request' },
    ...{ at: new Date(), ...them, signature: 'none' },
  });
const assertion = "/*[local-name(.)='Response']/*[local-name(.)='Assertion']";
/** Their answer, signed with the right key in this way. */
const signedBy = (signatureAlgorithm: string) =>
  SamlLib.constructSAMLSignature({
    rawSamlMessage: Buffer.from(unsigned(), 'base64').toString('utf8'),
    referenceTagXPath: assertion,
    privateKey: them.privateKey,
    signatureAlgorithm,
    signingCert: them.certificate,
    isBase64Output: true,
    signatureConfig: {
      prefix: 'ds',
      location: { reference: `${assertion}/*[local-name(.)='Issuer']`, action: 'after' },
    },
    transformationAlgorithms: [`${W3}/2000/09/xmldsig#enveloped-signature`, `${W3}/2001/10/xml-exc-c14n#`],
  });
/** The same with the assertion encrypted for us. */
const encrypted = (answer: string, dataEncryptionAlgorithm: string, keyEncryptionAlgorithm: string) =>
  SamlLib.encryptAssertion(
    {
      entitySetting: {
        ...{ isAssertionEncrypted: true, dataEncryptionAlgorithm, keyEncryptionAlgorithm },
        tagPrefix: { encryptedAssertion: 'saml' },
      },
    } as never,
    { entityMeta: { getX509Certificate: () => us.certificate } } as never,
    Buffer.from(answer, 'base64').toString('utf8'),
  );
const taken = (answer: string) => contextHandler.attributes(answer, { id: '_request' });

describe('an answer of the Context Handler’s own', () => {
  test('is taken when it is signed with SHA-256, encrypted or not', async () => {
    const name = { 'https://data.gov.dk/model/core/eid/fullName': 'Ea Prøve' };
    expect(await taken(signedBy(rsaSha256))).toMatchObject(name);
    for (const cipher of [gcm, `${W3}/2009/xmlenc11#aes128-gcm`])
      expect(await taken(await encrypted(signedBy(rsaSha256), cipher, oaep))).toMatchObject(name);
  });

  test('is refused when it is signed with SHA-1, also inside what is encrypted', async () => {
    const refusal = 'names an algorithm as SignatureMethod that is not allowed';
    await expect(taken(signedBy(rsaSha1))).rejects.toThrow(refusal);
    await expect(taken(await encrypted(signedBy(rsaSha1), gcm, oaep))).rejects.toThrow(refusal);
  });

  test('is refused when its digest is one of SHA-1, however that is spelt', async () => {
    const xml = Buffer.from(signedBy(rsaSha256), 'base64').toString('utf8');
    for (const sha1 of [`${W3}/2000/09/xmldsig#sha1`, `${W3}/2000/09/xmldsig#s&#104;a1`]) {
      const changed = xml.replace(/(<ds:DigestMethod Algorithm=")[^"]*/, `$1${sha1}`);
      expect(changed).not.toBe(xml);
      await expect(taken(Buffer.from(changed).toString('base64'))).rejects.toThrow(
        'names an algorithm as DigestMethod that is not allowed',
      );
    }
  });

  test.each([
    ['CBC', `${xmlenc}aes256-cbc`, oaep],
    ['3DES', `${xmlenc}tripledes-cbc`, oaep],
    ['the padding of PKCS 1 version 1.5', gcm, `${xmlenc}rsa-1_5`],
  ])('is refused when it is encrypted with %s', async (_what, cipher, key) => {
    await expect(taken(await encrypted(signedBy(rsaSha256), cipher, key))).rejects.toThrow(
      'names an algorithm as EncryptionMethod that is not allowed',
    );
  });
});

test('our description names what may be used to encrypt for us', () => {
  const named = [...contextHandler.metadata().matchAll(/<md:EncryptionMethod Algorithm="([^"]*)"/g)];
  expect(named.map(([, one]) => one)).toEqual([gcm, `${W3}/2009/xmlenc11#aes128-gcm`, oaep]);
});
