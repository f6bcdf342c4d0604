import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, Membership } from './actor.ts';
import { holdsOn } from './held.ts';
import { decide } from './decide.ts';
import type { Facts, Subject } from './facts.ts';
import { grants } from './grants.ts';
import { permissions } from './permissions.ts';
import { sections } from './sections.ts';

// Few values, so that who, where and what meet often.
const tenant = fc.constantFrom('0899', '0898');
const unitId = fc.constantFrom('myren', 'solen', 'bakken');
const groupIds = fc.uniqueArray(fc.constantFrom('rod', 'bla', 'gul'), { maxLength: 3 });
const date = fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23');
const dates = fc.record({ from: date, to: fc.option(date, { nil: undefined }) });

const membership: fc.Arbitrary<Membership> = fc.oneof(
  fc.tuple(unitId, groupIds, dates).map(([unit, groups, when]) => ({
    role: 'staff' as const,
    unitId: unit,
    groupIds: groups,
    ...when,
  })),
  fc.tuple(unitId, dates).map(([unit, when]) => ({ role: 'leader' as const, unitId: unit, ...when })),
  fc.tuple(unitId, dates).map(([unit, when]) => ({ role: 'professional' as const, unitId: unit, ...when })),
  fc
    .tuple(fc.constantFrom('administrator', 'guardian', 'youth'), dates)
    .map(([role, when]) => ({ role, ...when })),
);
const actor: fc.Arbitrary<Actor> = fc.record({
  tenant,
  id: fc.constant('aaaabbbbcccc'),
  memberships: fc.array(membership, { maxLength: 4 }),
  assurance: fc.constantFrom('low', 'substantial'),
});
const affiliation = fc
  .tuple(unitId, groupIds, dates)
  .map(([unit, groups, when]) => ({ unitId: unit, groupIds: groups, ...when }));
const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constant<Subject>({ kind: 'nothing' }),
  fc.constant<Subject>({ kind: 'tenant' }),
  unitId.map((unit) => ({ kind: 'unit' as const, unitId: unit })),
  fc
    .tuple(unitId, fc.constantFrom('rod', 'bla', 'gul'))
    .map(([unit, group]) => ({ kind: 'group' as const, unitId: unit, groupId: group })),
  fc.record({
    kind: fc.constant('child'),
    childId: fc.constantFrom('ccccdddd', 'aaaabbbbcccc'),
    affiliations: fc.array(affiliation, { maxLength: 3 }),
    addressProtected: fc.boolean(),
    guardians: fc.array(fc.record({ id: fc.constantFrom('aaaabbbbcccc', 'other'), custody: fc.boolean() }), {
      maxLength: 2,
    }),
    releases: fc.array(fc.record({ unitId, sections: fc.subarray([...sections]), from: date, to: date }), {
      maxLength: 2,
    }),
    stops: fc.array(fc.constant({ from: '2026-11-20T08:00:00.000Z' }), { maxLength: 1 }),
    ofAge: fc.constantFrom('child', 'decides', 'adult'),
  }),
);
const facts: fc.Arbitrary<Facts> = fc.record({ tenant, today: date, subject });
const permission = fc.constantFrom(...permissions);

const always = (check: (who: Actor, what: (typeof permissions)[number], where: Facts) => void) =>
  fc.assert(fc.property(actor, permission, facts, check), { numRuns: 3000 });

describe('whatever the roles, the place and the action', () => {
  test('another municipality is never reached', () =>
    always((who, what, where) => {
      if (who.tenant !== where.tenant) expect(decide(who, what, where).allow).toBe(false);
    }));

  test('nothing is allowed without a role that holds today and includes it', () =>
    always((who, what, where) => {
      const granting = who.memberships.filter(
        (one) => holdsOn(one, where.today) && grants[one.role][what] !== undefined,
      );
      if (granting.length === 0) expect(decide(who, what, where).allow).toBe(false);
    }));

  test('taking a membership away never adds a right', () =>
    always((who, what, where) => {
      if (decide(who, what, where).allow) return;
      for (const index of who.memberships.keys()) {
        const fewer = { ...who, memberships: who.memberships.toSpliced(index, 1) };
        expect(decide(fewer, what, where).allow).toBe(false);
      }
    }));

  test('a membership that does not hold today changes nothing', () =>
    always((who, what, where) => {
      const held = who.memberships.filter((one) => holdsOn(one, where.today));
      expect(decide(who, what, where)).toEqual(decide({ ...who, memberships: held }, what, where));
    }));

  test('the order of memberships does not decide', () =>
    always((who, what, where) => {
      const turned = { ...who, memberships: who.memberships.toReversed() };
      expect(decide(turned, what, where).allow).toBe(decide(who, what, where).allow);
    }));

  test('a child’s place that is over, or not begun, gives nobody a right', () =>
    always((who, what, where) => {
      if (where.subject.kind !== 'child') return;
      const current = where.subject.affiliations.filter((place) => holdsOn(place, where.today));
      const now = { ...where, subject: { ...where.subject, affiliations: current } };
      expect(decide(who, what, where)).toEqual(decide(who, what, now));
    }));

  test('who is allowed by group or unit has a membership just there', () =>
    always((who, what, where) => {
      const { allow, reasons } = decide(who, what, where);
      const { subject: about } = where;
      if (!allow || about.kind === 'nothing' || about.kind === 'tenant') return;
      const units = about.kind === 'child' ? about.affiliations.map((place) => place.unitId) : [about.unitId];
      if (reasons.every((reason) => reason === 'staff-of-the-group' || reason === 'leader-of-the-unit'))
        expect(who.memberships.some((one) => 'unitId' in one && units.includes(one.unitId))).toBe(true);
    }));

  test('yes comes with a reason, no with one reason and no duty', () =>
    always((who, what, where) => {
      const { allow, reasons, obligations } = decide(who, what, where);
      expect(reasons.length).toBeGreaterThan(0);
      if (!allow) expect([reasons.length, obligations.length]).toEqual([1, 0]);
    }));

  test('who is not of the child’s unit, family or municipality sees no section that was not released', () =>
    always((who, what, where) => {
      const { allow, reasons, sections: shown } = decide(who, what, where);
      if (!allow || where.subject.kind !== 'child') return;
      if (reasons.every((reason) => reason === 'released-to-the-service'))
        for (const section of shown)
          expect(where.subject.releases.some((one) => one.sections.includes(section))).toBe(true);
    }));

  test('a protected address is hidden from everyone who may read about the child', () =>
    always((who, what, where) => {
      const decision = decide(who, what, where);
      if (where.subject.kind === 'child' && where.subject.addressProtected && decision.allow)
        expect(decision.obligations).toContain('hide-address');
    }));
});
