import { describe, expect, test } from 'vitest';
import { decide } from '#shared/access/decide.ts';
import type { Role } from '#shared/access/actor.ts';
import { grants, isWithin, limits } from '#shared/access/grants.ts';
import { permissions } from '#shared/access/permissions.ts';
import { scopes, type Scope } from '#shared/access/role-set.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedarByPolicy, openSatisfied } from './cedar-by-policy.ts';
import { parsePolicies } from './cedar-engine.ts';
import { compare, firstDifference } from './compare.ts';
import { fewPairs, reachCases, singleCases, telling } from './enumerate.ts';
import { decideWith, mutants } from './mutants.ts';

// The answers are kept, so that Cedar is asked each question once for all mutants.
const satisfied = openSatisfied();
const cedar = openCedarDecider(openCedarByPolicy(satisfied));
const patience = 240_000;

// Every permission, and every combination of two, is `npm run access:prove`.
test('decide and the policies agree on every combination of one role and one place or release, for telling permissions', () => {
  const { cases, allowed, ...found } = compare(singleCases(telling), decide, cedar);
  expect(found).toEqual({ differing: 0, differences: [] });
  expect(cases).toBeGreaterThan(80_000);
  expect(allowed / cases).toBeGreaterThan(0.05);
}, 400_000);

describe('a fault in decide is found:', () => {
  test.for(Object.entries(mutants))('%s', { timeout: patience }, async ([, mutant]) => {
    const faulty = await decideWith(mutant);
    const found =
      firstDifference(fewPairs(), faulty, cedar) ?? firstDifference(singleCases(telling), faulty, cedar);
    expect(found).toBeDefined();
  });
});

test('any other reach of any permission for any role is found', { timeout: patience }, () => {
  const reaches: (Scope | undefined)[] = [undefined, ...scopes];
  const missed: string[] = [];
  let tried = 0;
  for (const [role, ofRole] of Object.entries(grants))
    for (const permission of permissions) {
      const before = ofRole[permission];
      // What lies beyond the limits changes nothing, whatever the standard says, unless something stood there.
      const telling = reaches.filter(
        (one) =>
          one !== before &&
          (before !== undefined || (one !== undefined && isWithin(one, limits[role as Role][permission]))),
      );
      for (const reach of telling) {
        try {
          if (reach) ofRole[permission] = reach;
          else Reflect.deleteProperty(ofRole, permission);
          tried += 1;
          if (!firstDifference(reachCases(permission), decide, cedar))
            missed.push(`${role} ${permission} ${reach}`);
        } finally {
          if (before) ofRole[permission] = before;
          else Reflect.deleteProperty(ofRole, permission);
        }
      }
    }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(Object.values(grants).flatMap((one) => Object.keys(one)).length * 6);
});

test('all differences are counted, and the first five kept to be shown', { timeout: patience }, async () => {
  const tenantIgnored = mutants['another municipality is reached'];
  if (!tenantIgnored) throw new Error('the mutant is gone');
  const elsewhere = [...singleCases(['child.read'])].filter(({ facts }) => facts.tenant !== '0899');
  const { differing, differences } = compare(elsewhere, await decideWith(tenantIgnored), cedar);
  // Every case of another municipality is answered otherwise, at least with another reason.
  expect(differing).toBe(elsewhere.length);
  expect(differences).toHaveLength(5);
});

describe('a policy that is left out is missed:', () => {
  test.for([...parsePolicies()])('%s', { timeout: patience }, ([id, { principal }]) => {
    const role = 'entity_type' in principal ? roleOf(principal.entity_type) : undefined;
    const without = openCedarDecider(openCedarByPolicy(satisfied, { leftOut: id }));
    expect(firstDifference(singleCases(telling, role), decide, without)).toBeDefined();
  });
});

/** `HealthVisitor` is the health-visitor; somebody without a role is none. */
const roleOf = (type: string): Role | undefined =>
  (Object.keys(grants) as Role[]).find((role) => role.replaceAll('-', '') === type.toLowerCase());
