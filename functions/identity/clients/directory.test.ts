import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDirectory, type Directory } from './directory.ts';

interface Token {
  issuer: string;
  audience: string;
  expires: string;
  key: CryptoKey;
}

const calls: string[] = [];
/** What the token endpoint answers: an id token, or where to send the code instead. */
let answer: { idToken: string } | { sendsTo: string };
let origin: string;
let issuer: string;
let directory: Directory;
let own: Awaited<ReturnType<typeof generateKeyPair>>;
const server = createServer((request, response) => {
  calls.push(`${request.method} ${request.url}`);
  const body = async () => {
    if (request.url === '/pool/.well-known/jwks.json')
      return { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
    if ('sendsTo' in answer) return response.writeHead(307, { location: answer.sendsTo }) && {};
    return { id_token: answer.idToken };
  };
  void body().then((json) => response.end(JSON.stringify(json)));
});

beforeAll(async () => {
  own = await generateKeyPair('RS256');
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer = `${origin}/pool`;
  directory = openDirectory({
    ...{ cognitoOrigin: origin, issuer, clientId: 'web', provider: 'Directory' },
    ...{ redirectUri: 'https://site.example/back', signedOutUri: 'https://site.example/out' },
  });
});
afterAll(() => new Promise((done) => server.close(done)));

const idToken = ({ issuer: by = issuer, audience = 'web', expires = '1h', key }: Partial<Token> = {}) =>
  new SignJWT({
    ...{ token_use: 'id', nonce: 'nonce', 'cognito:username': 'user', name: 'Lis Prøve' },
    identities: [{ userId: 'subject', providerName: 'Directory', dateCreated: '1' }],
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(by)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(key ?? own.privateKey);
const unsigned = async () => {
  const [, claims] = (await idToken()).split('.');
  return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
};
const person = () => directory.person('code', { verifier: 'verifier', nonce: 'nonce' });

describe('the id token from the directory', () => {
  test('is believed when the pool signed it for us', async () => {
    answer = { idToken: await idToken() };
    expect(await person()).toMatchObject({ username: 'user', subject: 'subject', name: 'Lis Prøve' });
  });

  const wrong: [string, () => Promise<string>][] = [
    ['signed by another', async () => idToken({ key: (await generateKeyPair('RS256')).privateKey })],
    ['not signed', unsigned],
    ['of another issuer', () => idToken({ issuer: 'https://elsewhere.example' })],
    ['for another client', () => idToken({ audience: 'other' })],
    ['that is over', () => idToken({ expires: '1 minute ago' })],
  ];
  test.each(wrong)('is not believed %s', async (_what, make) => {
    answer = { idToken: await make() };
    await expect(person()).rejects.toThrow();
  });
});

test('the code is not sent on to where the token endpoint points', async () => {
  answer = { sendsTo: `${origin}/elsewhere` };
  await expect(person()).rejects.toThrow();
  expect(calls).toContain('POST /oauth2/token');
  expect(calls.filter((one) => one.includes('elsewhere'))).toEqual([]);
});
