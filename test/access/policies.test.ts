import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { describe, expect, test } from 'vitest';
import type { Membership, Role } from '#shared/access/actor.ts';
import type { Subject } from '#shared/access/facts.ts';
import { grants } from '#shared/access/grants.ts';
import { permissions } from '#shared/access/permissions.ts';
import type { Scope } from '#shared/access/role-set.ts';
import { aChildSubject, administrator, anActor, leaderOf, staffOf } from '#test/builders/actor.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar, parsePolicies, policiesText, schemaText } from './cedar-engine.ts';

test('the policies fit the schema, without errors or warnings', () => {
  expect(cedar.validate({ schema: schemaText, policies: { staticPolicies: policiesText } })).toEqual({
    type: 'success',
    validationErrors: [],
    validationWarnings: [],
    otherWarnings: [],
  });
});

test('the schema names every permission, and no other', () => {
  const parsed = cedar.schemaToJson(schemaText);
  const actions = parsed.type === 'success' ? Object.entries(parsed.json['']?.actions ?? {}) : [];
  // The names of who may have nobody who asks them: they only gather permissions.
  const askable = actions
    .filter(([, { appliesTo }]) => appliesTo?.principalTypes.length)
    .map(([name]) => name);
  expect(askable.toSorted()).toEqual(permissions.toSorted());
});

test('a policy without @id or @reason is turned away, and so are two of the same name', () => {
  expect(() => parsePolicies('@id("a") permit (principal, action, resource);')).toThrow('no @reason');
  expect(() => parsePolicies('@reason("a") permit (principal, action, resource);')).toThrow('no @id');
  const twice = '@id("a") @reason("a") permit (principal, action, resource);'.repeat(2);
  expect(() => parsePolicies(twice)).toThrow('two policies');
});

test('of what a municipality changed, the policies ask what is said of the permission asked for, and no more', () => {
  const asked = /principal\.changed\.\w+\.contains\(context\.permission\)/g;
  expect(policiesText.match(asked)?.length).toBeGreaterThan(50);
  const rest = policiesText
    .replaceAll(asked, '')
    .replaceAll(/\/\/.*|principal has changed|"never changed"/g, '');
  expect(rest).not.toContain('changed');
});

describe('each role may do, with its own groups, unit, service, child and self, what the grants say:', () => {
  const from = '2026-08-01';
  const inUnit = { unitId: 'myren', from };
  const inRole: Record<Role, Membership> = {
    staff: staffOf('myren', 'myren-rod'),
    leader: leaderOf('myren'),
    professional: { role: 'professional', ...inUnit },
    coordinator: { role: 'coordinator', ...inUnit },
    'health-visitor': { role: 'health-visitor', ...inUnit },
    'district-team': { role: 'district-team', ...inUnit },
    partner: { role: 'partner', ...inUnit },
    administrator,
    consultant: { role: 'consultant', from },
    guardian: { role: 'guardian', from },
    youth: { role: 'youth', from },
    pupil: { role: 'pupil', from },
  };
  const ownId = anActor([]).id;
  const place = { unitId: 'myren', groupIds: ['myren-rod'], from };
  /** The actor's own in every way but one: a child is nobody's parent. */
  const childFor = (role: Role): Subject =>
    role === 'guardian'
      ? aChildSubject({ affiliations: [place], guardians: [{ id: ownId, custody: true }] })
      : aChildSubject({ affiliations: [place], childId: ownId, ofAge: 'decides' });
  const decide = openCedarDecider(openCedar());
  const because: Record<Scope, string> = {
    anyone: 'everyone-signed-in',
    'own-group': 'staff-of-the-group',
    'own-unit': 'leader-of-the-unit',
    served: 'child-of-the-service',
    municipality: 'administrator-of-the-municipality',
    'own-child': 'custody-holder',
    self: 'the-child-itself',
  };

  test.for(Object.values(inRole))('$role', (membership) => {
    const facts = { tenant: '0899', today: '2026-11-21', subject: childFor(membership.role) };
    const said = permissions.map((permission) => {
      const { allow, reasons } = decide(anActor([membership]), permission, facts);
      return [permission, { allow, reasons }];
    });
    const granted = permissions.map((permission) => {
      const reach = grants[membership.role][permission];
      const inTeam = membership.role === 'district-team' && reach === 'own-unit';
      const asGranted = inTeam ? 'member-of-the-service' : reach && because[reach];
      const reason = asGranted ?? 'role-does-not-include-this';
      return [permission, { allow: reach !== undefined, reasons: [reason] }];
    });
    expect(said).toEqual(granted);
  });
});
