import { describe, expect, test } from 'vitest';
import { BppProblem, readPrivileges } from './bpp.ts';

const base64 = (xml: string) => Buffer.from(xml).toString('base64');
const coordinator = 'http://trivsel.example.dk/roles/usersystemrole/coordinator/1';
const leader = 'http://trivsel.example.dk/roles/usersystemrole/leader/1';
const orgUnit = '48df8b3d-56be-4f3a-bd0f-d3ade05348dd';

/** Version 1.2, groups without the prefix, as the Context Handler sends them. */
const version12 = `<?xml version="1.0" encoding="UTF-8"?>
<bpp:PrivilegeList xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:12345678">
    <Constraint Name="urn:dk:kombit:KLE">25.*, 17.05.*</Constraint>
    <Constraint Name="urn:dk:kombit:orgUnit">${orgUnit}</Constraint>
    <Constraint Name="urn:dk:kombit:sensitivity">3</Constraint>
    <Privilege>${coordinator}</Privilege>
    <Privilege>${leader}</Privilege>
  </PrivilegeGroup>
</bpp:PrivilegeList>`;
/** Version 1.1, with the prefix on everything. */
const version11 = `<bpp:PrivilegeList xmlns:bpp="http://itst.dk/oiosaml/basic_privilege_profile">
  <bpp:PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:12345678"><bpp:Privilege>${leader}</bpp:Privilege></bpp:PrivilegeGroup>
  <bpp:PrivilegeGroup Scope="urn:dk:gov:saml:productionUnitIdentifier:1234567890"><bpp:Privilege>${leader}</bpp:Privilege></bpp:PrivilegeGroup>
</bpp:PrivilegeList>`;
const none = { kle: [], orgUnits: [], sensitivity: [] };

describe('a privilege list', () => {
  test('of version 1.2 gives each privilege with its constraints', () => {
    const limits = { kle: ['25.*', '17.05.*'], orgUnits: [orgUnit], sensitivity: ['3'] };
    expect(readPrivileges(base64(version12))).toEqual([
      { privilege: coordinator, cvr: '12345678', ...limits },
      { privilege: leader, cvr: '12345678', ...limits },
    ]);
  });

  test('of version 1.1 is read too, and groups for others than an authority give nothing', () => {
    expect(readPrivileges(base64(version11))).toEqual([{ privilege: leader, cvr: '12345678', ...none }]);
  });

  test('may be empty, broken over lines and in one default namespace', () => {
    expect(
      readPrivileges(base64('<PrivilegeList xmlns="http://digst.dk/oiosaml/basic_privilege_profile"/>')),
    ).toEqual([]);
    const broken = base64(version11).replace(/(.{76})/g, '$1\n');
    expect(readPrivileges(broken)).toHaveLength(1);
  });

  test('gives nothing under a constraint that we could not keep', () => {
    const strange = version12.replace('urn:dk:kombit:KLE', 'urn:dk:kombit:ownKind');
    expect(readPrivileges(base64(strange))).toEqual([]);
  });

  const group =
    '<PrivilegeGroup Scope="urn:dk:gov:saml:cvrNumberIdentifier:12345678"><Privilege>&x;</Privilege></PrivilegeGroup>';
  const list = (inner: string, uri = 'http://digst.dk/oiosaml/basic_privilege_profile') =>
    `<b:PrivilegeList xmlns:b="${uri}">${inner}</b:PrivilegeList>`;
  test.each([
    ['a document type', `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>${list(group)}`],
    ['an empty document type', `<!DOCTYPE x>${list('')}`],
    ['an unknown entity', list(group)],
    ['another namespace', list('', 'http://elsewhere.example')],
    ['another element', list('<Script/>')],
    ['a privilege inside a privilege', list(group.replace('&x;', '<Privilege>x</Privilege>'))],
    ['broken XML', '<b:PrivilegeList'],
    ['nothing', ''],
    ['a list that is too long', list(' '.repeat(200_000))],
  ])('with %s is refused', (_what, xml) => {
    expect(() => readPrivileges(base64(xml))).toThrow(BppProblem);
  });

  test.each(['!!!!', 'PHg+====', Buffer.from([0xff, 0xfe, 0x3c]).toString('base64')])(
    '%j is none',
    (text) => {
      expect(() => readPrivileges(text)).toThrow(BppProblem);
    },
  );
});
