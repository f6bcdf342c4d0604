import { describe, expect, test } from 'vitest';
import { directoryPerson, rolesFrom } from './directory-claims.ts';
import { uniloginPerson } from './unilogin-claims.ts';

describe('who UNI-Login says came', () => {
  const employee = { uniid: '1000013b36', aktoer_gruppe: 'Medarbejder', unilogin_loa: 'ToFaktor' };
  const strength = (claims: object) => {
    const came = uniloginPerson(claims);
    return came.ok && came.person.assurance;
  };

  test('is an employee with two factors, and the units that gave access', () => {
    expect(uniloginPerson({ ...employee, institution_ids: '[A04441, 999958]' })).toEqual({
      ok: true,
      person: {
        uniid: '1000013b36',
        sides: ['staff', 'guardian'],
        assurance: 'substantial',
        isEmployee: true,
        unitIds: ['a04441', '999958'],
      },
    });
  });

  test.each([
    ['Medarbejder', ['staff', 'guardian']],
    ['Ekstern', ['staff', 'guardian']],
    ['Kontaktperson', ['guardian', 'staff']],
    ['Elev', ['child']],
  ])('may as %s be %j here', (group, sides) => {
    expect(uniloginPerson({ ...employee, aktoer_gruppe: group })).toMatchObject({ person: { sides } });
  });

  test.each([{ unilogin_loa: 'VoksenVerificeret' }, { unilogin_loa: undefined, nsis_loa: 'Substantial' }])(
    'is surely the person with %o',
    (level) => expect(strength({ ...employee, ...level })).toBe('substantial'),
  );

  test.each([
    { unilogin_loa: 'EnFaktor', nsis_loa: 'Low' },
    { unilogin_loa: undefined },
    { unilogin_loa: 'tofaktor' },
  ])('is less surely the person with %o', (level) => expect(strength({ ...employee, ...level })).toBe('low'));

  test.each(['[]', '', '[#, ../x]', 'null!'])('has no units by %j', (institution_ids) => {
    expect(uniloginPerson({ ...employee, institution_ids })).toMatchObject({ person: { unitIds: [] } });
  });

  test.each([
    {},
    { ...employee, uniid: '' },
    { ...employee, uniid: 'x#y' },
    { ...employee, aktoer_gruppe: 'Gud' },
    { ...employee, aktoer_gruppe: 'constructor' },
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
