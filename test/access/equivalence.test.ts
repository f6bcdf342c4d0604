import { expect, test } from 'vitest';
import { decide } from '#shared/access/decide.ts';
import { permissions } from '#shared/access/permissions.ts';
import { abstracted } from './abstraction.ts';
import { openCedarByPolicy } from './cedar-by-policy.ts';
import { openCedarDecider } from './cedar-decider.ts';
import { openCedar, parsePolicies } from './cedar-engine.ts';
import { compare } from './compare.ts';
import type { Decider } from './cases.ts';
import { footprintOf } from './footprint.ts';
import { permissionKinds } from './permission-kinds.ts';
import { randomCases } from './random-cases.ts';

const cases = [...randomCases(0, 1, 23).take(10_000)];
const cedar = openCedarDecider(openCedarByPolicy());
const none = { differing: 0, differences: [] };
const asked = (some: typeof cases, one: Decider, other: Decider) => {
  const { differing, differences } = compare(some, one, other);
  return { differing, differences };
};
const ofAbstraction =
  (decider: Decider): Decider =>
  (actor, action, facts) => {
    const { actor: who, facts: what } = abstracted({ actor, action, facts });
    return decider(who, action, what);
  };

test('decide answers a case as it answers its abstraction: names say only who is the same, dates only before, on or after today', () => {
  expect(asked(cases, decide, ofAbstraction(decide))).toEqual(none);
});

test('the policies answer a case as they answer its abstraction', () => {
  expect(asked(cases.slice(0, 2000), cedar, ofAbstraction(cedar))).toEqual(none);
});

test('an abstraction that forgets something is noticed: who is meant, or when', () => {
  const forgetful: Decider = (actor, action, facts) =>
    ofAbstraction(decide)({ ...actor, id: 'someone' }, action, facts);
  const timeless: Decider = (actor, action, facts) =>
    ofAbstraction(decide)(actor, action, { ...facts, today: '2999-01-01' });
  expect(asked(cases, decide, forgetful).differing).toBeGreaterThan(0);
  expect(asked(cases, decide, timeless).differing).toBeGreaterThan(0);
});

test('Cedar says the same policy by policy, remembered by what each looks at, as it says of all of them together', () => {
  const some = cases.slice(0, 1500);
  expect(asked(some, cedar, openCedarDecider(openCedar()))).toEqual(none);
});

test('permissions of a kind are answered alike, one in place of the other', () => {
  const swapped = new Map(
    permissionKinds().flatMap((kind) => kind.map((one, at) => [one, kind[(at + 1) % kind.length] ?? one])),
  );
  const withTheOther: Decider = (actor, action, facts) => {
    const roleSet = Object.entries(actor.roleSet ?? {}).map(([name, entry]) => [
      name,
      {
        ...entry,
        grants: Object.fromEntries(
          Object.entries(entry.grants).map(([permission, reach]) => [
            swapped.get(permission as never),
            reach,
          ]),
        ),
      },
    ]);
    const who = actor.roleSet ? { ...actor, roleSet: Object.fromEntries(roleSet) as never } : actor;
    return decide(who, swapped.get(action) ?? action, facts);
  };
  expect(asked(cases, decide, withTheOther)).toEqual(none);
  expect([...swapped.keys()].toSorted()).toEqual(permissions.toSorted());
});

test('a policy that looks at something in a way that is not followed is turned away', () => {
  const footprintsOf = (condition: string) => () =>
    [
      ...parsePolicies(`@id("a") @reason("a") permit (principal, action, resource) when { ${condition} };`),
    ].map(([, policy]) => footprintOf(policy));
  expect(footprintsOf('principal.from > context.today')()).toEqual([['context.today', 'principal.from']]);
  expect(footprintsOf('resource is Place && resource in principal.unit')()).toEqual([
    ['principal.unit', 'resource in', 'resource type'],
  ]);
  expect(footprintsOf('principal.unit in resource')).toThrow('not followed');
  expect(footprintsOf('principal.name like "a*"')).toThrow('not followed');
  expect(footprintsOf('principal.unit.leader.name == "a"')).toThrow('not followed');
});
