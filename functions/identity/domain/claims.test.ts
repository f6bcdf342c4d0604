import { describe, expect, test } from 'vitest';
import { directoryPerson, rolesFrom } from './directory-claims.ts';
import { uniloginPerson } from './unilogin-claims.ts';

describe('who UNI-Login says came', () => {
  const employee = { uniid: '1000013b36', aktoer_gruppe: 'Medarbejder', unilogin_loa: 'ToFaktor' };

  test('is an employee with two factors', () => {
    expect(uniloginPerson(employee)).toEqual({ ok: true, uniid: '1000013b36' });
  });

  test.each([{ unilogin_loa: 'VoksenVerificeret' }, { unilogin_loa: undefined, nsis_loa: 'Substantial' }])(
    'is strong enough with %o',
    (level) => expect(uniloginPerson({ ...employee, ...level }).ok).toBe(true),
  );

  test.each([
    { unilogin_loa: 'EnFaktor', nsis_loa: 'Low' },
    { unilogin_loa: undefined },
    { unilogin_loa: 'tofaktor' },
  ])('is not strong enough with %o', (level) => {
    expect(uniloginPerson({ ...employee, ...level })).toEqual({ ok: false, reason: 'second-factor-needed' });
  });

  test.each([
    {},
    { ...employee, uniid: '' },
    { ...employee, uniid: 'x#y' },
    { ...employee, aktoer_gruppe: 'Gud' },
  ])('is nobody for %o', (claims) =>
    expect(uniloginPerson(claims)).toEqual({ ok: false, reason: 'provider-error' }),
  );
});

describe('who the directory says came', () => {
  const expected = { clientId: 'web', nonce: 'n', provider: 'Directory' };
  const claims = {
    token_use: 'id',
    aud: 'web',
    nonce: 'n',
    'cognito:username': 'directory_abc',
    identities: [{ userId: 'abc', providerName: 'Directory', dateCreated: '1767000000000' }],
    email: ' Ea@Traaby.Example ',
    name: 'Ea Prøve',
    'custom:roles': '["administrator"]',
  };

  test('is told by subject, address in lower case and roles', () => {
    expect(directoryPerson(claims, expected)).toEqual({
      username: 'directory_abc',
      subject: 'abc',
      madeAt: 1_767_000_000_000,
      mail: 'ea@traaby.example',
      name: 'Ea Prøve',
      roles: ['administrator'],
    });
  });

  test('may have neither address nor roles', () => {
    const { email: _email, 'custom:roles': _roles, ...rest } = claims;
    const person = directoryPerson(rest, expected);
    expect(person.roles).toEqual([]);
    expect(person).not.toHaveProperty('mail');
  });

  test.each([
    { nonce: 'another' },
    { aud: 'another' },
    { token_use: 'access' },
    { identities: [] },
    { identities: [{ userId: 'abc', providerName: 'Other', dateCreated: '1' }] },
  ])('is not believed with %o', (change) => {
    expect(() => directoryPerson({ ...claims, ...change }, expected)).toThrow('the id token');
  });

  test.each([
    ['["administrator","leader"]', ['administrator', 'leader']],
    ['[administrator, leader]', ['administrator', 'leader']],
    ['administrator', ['administrator']],
    ['', []],
    ['[]', []],
  ])('reads the roles in %j', (text, roles) => expect(rolesFrom(text)).toEqual(roles));
});
