import { describe, expect, test } from 'vitest';
import { decide } from '#shared/access/decide.ts';
import { grants, type Scope } from '#shared/access/grants.ts';
import { permissions } from '#shared/access/permissions.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar, parsePolicies } from './cedar-engine.ts';
import { compare, firstDifference } from './compare.ts';
import { pairCases, singleCases } from './enumerate.ts';
import { decideWith, mutants } from './mutants.ts';

// The answers are kept, so that Cedar is asked each question once for all mutants.
const cedar = openCedarDecider(openCedar());
const patience = 240_000;

describe('a fault in decide is found:', () => {
  test.for(Object.entries(mutants))('%s', { timeout: patience }, async ([, mutant]) => {
    expect(firstDifference(pairCases(), await decideWith(mutant), cedar)).toBeDefined();
  });

  test('but nothing is found in the copy of decide that has no fault', { timeout: patience }, async () => {
    const unchanged = {
      file: 'decide.ts' as const,
      text: 'deny(reason: Reason)',
      becomes: 'deny(reason: Reason)',
    };
    expect(firstDifference(singleCases(), await decideWith(unchanged), cedar)).toBeUndefined();
  });
});

test('any other reach of any permission for any role is found', { timeout: patience }, () => {
  const reaches: (Scope | undefined)[] = [undefined, 'anyone', 'own-group', 'own-unit', 'municipality'];
  const missed: string[] = [];
  let tried = 0;
  for (const ofRole of Object.values(grants))
    for (const permission of permissions) {
      const before = ofRole[permission];
      for (const reach of reaches.filter((one) => one !== before)) {
        try {
          if (reach) ofRole[permission] = reach;
          else Reflect.deleteProperty(ofRole, permission);
          tried += 1;
          if (!firstDifference(singleCases([permission]), decide, cedar))
            missed.push(`${permission} ${reach}`);
        } finally {
          if (before) ofRole[permission] = before;
          else Reflect.deleteProperty(ofRole, permission);
        }
      }
    }
  expect(missed).toEqual([]);
  expect(tried).toBe(3 * permissions.length * 4);
});

test('all differences are counted, and the first five kept to be shown', { timeout: patience }, async () => {
  const tenantIgnored = mutants['another municipality is reached'];
  if (!tenantIgnored) throw new Error('the mutant is gone');
  const { cases, differing, differences } = compare(singleCases(), await decideWith(tenantIgnored), cedar);
  // Every case of another municipality is answered otherwise, at least with another reason.
  expect(differing).toBe(cases / 2);
  expect(differences).toHaveLength(5);
  for (const { asked } of differences) expect(asked.facts.tenant).not.toBe(asked.actor.tenant);
});

describe('a policy that is left out is missed:', () => {
  test.for([...parsePolicies().keys()])('%s', { timeout: patience }, (id) => {
    const rest = parsePolicies();
    rest.delete(id);
    expect(firstDifference(singleCases(), decide, openCedarDecider(openCedar(rest)))).toBeDefined();
  });
});
