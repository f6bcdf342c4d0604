import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { describe, expect, test } from 'vitest';
import type { Membership, Role } from '#shared/access/actor.ts';
import type { Subject } from '#shared/access/facts.ts';
import { grants } from '#shared/access/grants.ts';
import { permissions } from '#shared/access/permissions.ts';
import { administrator, anActor, leaderOf, staffOf } from '#test/builders/actor.ts';
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
  // The four names of who may have nobody who asks them: they only gather permissions.
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

describe('each role may do, in its own group, unit and municipality, what the grants say:', () => {
  const inRole: Record<Role, Membership> = {
    staff: staffOf('myren', 'myren-rod'),
    leader: leaderOf('myren'),
    administrator,
  };
  const child: Subject = {
    kind: 'child',
    childId: 'ccccdddd',
    affiliations: [{ unitId: 'myren', groupIds: ['myren-rod'], from: '2026-08-01' }],
    addressProtected: false,
  };
  const decide = openCedarDecider(openCedar());
  const because = {
    anyone: 'everyone-signed-in',
    'own-group': 'staff-of-the-group',
    'own-unit': 'leader-of-the-unit',
    municipality: 'administrator-of-the-municipality',
  };

  test.for(Object.values(inRole))('$role', (membership) => {
    const facts = { tenant: '0899', today: '2026-11-21', subject: child };
    const said = permissions.map((permission) => [
      permission,
      decide(anActor([membership]), permission, facts),
    ]);
    const granted = permissions.map((permission) => {
      const reach = grants[membership.role][permission];
      const reason = reach ? because[reach] : 'role-does-not-include-this';
      return [permission, { allow: reach !== undefined, reasons: [reason] }];
    });
    expect(said).toEqual(granted);
  });
});
