import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kombitMetadataRoute } from '#shared/directory/foreign-routes.ts';
import type { AnswerParts, KombitPerson } from '#local/outside/oio-answer.ts';
import { selfSigned } from '#local/outside/self-signed.ts';
import {
  answerUrl,
  arrivalIn,
  ea,
  openKombit,
  privilege as role,
  SITE,
  unitUuid,
  type Kombit,
} from '#test/builders/kombit-sign-in.ts';

let kombit: Kombit;
beforeAll(async () => (kombit = await openKombit()));
afterAll(() => kombit.close());

describe('the way in by the Context Handler', () => {
  test('sends people out with a signed request and back to where the sign-in is finished', async () => {
    const state = kombit.newState();
    const location = await kombit.post(await kombit.pick(state));
    expect(arrivalIn(location)).toMatchObject({
      place: `${SITE}/api/identity/signed-in/kombit`,
      state,
      reason: null,
    });
    expect(await kombit.take(location)).toEqual({
      ...{ uuid: ea.uuid, name: 'Ea Prøve', mail: 'ea@traaby.example' },
      said: [{ kind: 'privilege', name: role('leader'), orgUnits: [unitUuid] }],
    });
  });

  test('tells who came once, and only to the sign-in that it was the answer to', async () => {
    const location = await kombit.post(await kombit.pick(kombit.newState()));
    expect(await kombit.take(location, kombit.newState())).toBeUndefined();
    expect(await kombit.take(location)).toBeDefined();
    expect(await kombit.take(location)).toBeUndefined();
  });

  test('describes itself with its certificate and the address of answers', async () => {
    const { body, headers } = await kombit.ask(kombitMetadataRoute.path, {});
    expect(headers?.['content-type']).toContain('application/samlmetadata+xml');
    expect(body).toContain(`Location="${answerUrl}"`);
    expect(body).toMatch(/AuthnRequestsSigned="true" WantAssertionsSigned="true"/);
  });

  test('takes an answer signed with RSA-SHA256 too', async () => {
    const state = kombit.newState();
    const location = await kombit.post({
      RelayState: state,
      SAMLResponse: await kombit.answerTo(state, { signature: 'rsa-sha256' }),
    });
    expect(await kombit.take(location)).toMatchObject({ uuid: ea.uuid });
  });
});

describe('an answer', () => {
  const stranger = () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return { privateKey: pem, certificate: selfSigned(pem, 'Stranger') };
  };
  const wrong: [string, () => Partial<AnswerParts>][] = [
    ['to another request', () => ({ inResponseTo: '_another' })],
    ['for another service', () => ({ audience: 'https://elsewhere.example' })],
    ['made out to another address', () => ({ recipient: 'https://elsewhere.example/answer' })],
    ['from another issuer', () => ({ issuer: 'https://elsewhere.example' })],
    ['that is ten minutes old', () => ({ at: new Date(Date.now() - 600_000) })],
    ['from the future', () => ({ at: new Date(Date.now() + 600_000) })],
    ['without a signature', () => ({ signature: 'none' })],
    ['signed with another key', () => stranger()],
  ];
  test.each(wrong)('%s lets nobody in', async (_what, change) => {
    const state = kombit.newState();
    const location = await kombit.post({
      RelayState: state,
      SAMLResponse: await kombit.answerTo(state, change()),
    });
    expect(arrivalIn(location).reason).toBe('provider-error');
  });

  test('to one sign-in is none to another', async () => {
    const [mine, victims] = [kombit.newState(), kombit.newState()];
    const location = await kombit.post({ RelayState: victims, SAMLResponse: await kombit.answerTo(mine) });
    expect(arrivalIn(location).reason).toBe('provider-error');
  });

  test.each([
    ['a name in it', (xml: string) => xml.replace('Ea Prøve', 'Bo Prøve')],
    ['a privilege list put in front', (xml: string) => xml.replace('Substantial<', 'High<')],
    ['a document type', (xml: string) => `<!DOCTYPE x [<!ENTITY y "z">]>${xml}`],
    ['a second, unsigned assertion', (xml: string) => withForged(xml)],
  ])('with %s changed afterwards lets nobody in', async (_what, change) => {
    const state = kombit.newState();
    const xml = Buffer.from(await kombit.answerTo(state), 'base64').toString('utf8');
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    const location = await kombit.post({
      RelayState: state,
      SAMLResponse: Buffer.from(changed).toString('base64'),
    });
    expect(arrivalIn(location).reason).toBe('provider-error');
  });

  const people: [string, KombitPerson, string][] = [
    ['of another authority', { ...ea, cvr: '11111111' }, 'not-in-roster'],
    [
      'with another authority’s privileges',
      { ...ea, privileges: [{ cvr: '11111111', roles: [role('leader')] }] },
      'no-access',
    ],
    ['without privileges', { ...ea, privileges: [] }, 'no-access'],
    ['with one factor', { ...ea, loa: 'Low' }, 'second-factor-needed'],
    ['of another profile', { ...ea, specVersion: 'DK-SAML-2.0' }, 'provider-error'],
  ];
  test.each(people)('about someone %s lets nobody in', async (_what, person, reason) => {
    const state = kombit.newState();
    const location = await kombit.post({
      RelayState: state,
      SAMLResponse: await kombit.answerTo(state, {}, person),
    });
    expect(arrivalIn(location).reason).toBe(reason);
  });

  test.each(['', 'x', '0898-'.padEnd(48, 'A'), `0899-${'A'.repeat(43)}#`, 'javascript:alert(1)'])(
    'for the state %j goes to the sign-in page',
    async (RelayState) => {
      expect(await kombit.post({ RelayState, SAMLResponse: 'PA==' })).toBe('/sign-in?reason=expired');
    },
  );

  test.each(['', 'no base 64!', 'PA==', 'A'.repeat(600_000)])(
    'that is none is refused',
    async (SAMLResponse) => {
      expect(await kombit.post({ RelayState: kombit.newState(), SAMLResponse })).toBe(
        '/sign-in?reason=provider-error',
      );
    },
  );
});

/** Signature wrapping: a forged assertion beside the signed one, in front of it. */
function withForged(xml: string): string {
  const assertion = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)?.[0] ?? '';
  const forged = assertion
    .replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, '')
    .replace(/ID="[^"]*"/, 'ID="_forged"')
    .replace('Ea Prøve', 'Bo Prøve');
  return xml.replace(assertion, forged + assertion);
}
