import { describe, expect, test } from 'vitest';
import { ScimFailure } from './failure.ts';
import { meets, readFilter } from './filter.ts';
import { afterPatch } from './patch.ts';
import { canonical } from './wire.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const ea = () => ({
  id: 'abcd',
  userName: 'ea@traaby.example',
  active: true,
  name: { givenName: 'Ea', familyName: 'Prøve' },
  emails: [
    { type: 'work', value: 'ea@traaby.example', primary: true },
    { type: 'home', value: 'ea@hjem.example' },
  ],
});
const patched = (...Operations: object[]) => afterPatch(ea(), { Operations });
const failureOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof ScimFailure) return [error.status, error.scimType];
    throw error;
  }
  return undefined;
};

describe('a patch', () => {
  test.each(['Replace', 'replace', 'REPLACE'])('takes the operation %s', (op) => {
    expect(patched({ op, path: 'active', value: false })).toMatchObject({ active: false });
  });

  test('changes the element that a filtered path names, and no other', () => {
    const { emails } = patched({
      op: 'Replace',
      path: 'emails[type eq "work"].value',
      value: 'ny@traaby.example',
    });
    expect(emails).toEqual([
      { type: 'work', value: 'ny@traaby.example', primary: true },
      { type: 'home', value: 'ea@hjem.example' },
    ]);
  });

  test('makes the element that a filtered path describes when there is none', () => {
    const after = patched({ op: 'Add', path: 'roles[primary eq "True"].value', value: 'Leder' });
    expect(after['roles']).toEqual([{ primary: 'True', value: 'Leder' }]);
  });

  test('takes the names of an object without a path for paths', () => {
    const value = {
      'name.givenName': 'Eva',
      'emails[type eq "work"].value': 'eva@traaby.example',
      active: 'False',
      [`${ENTERPRISE}:department`]: 'PPR',
    };
    expect(patched({ op: 'Replace', value })).toMatchObject({
      name: { givenName: 'Eva', familyName: 'Prøve' },
      emails: [{ value: 'eva@traaby.example' }, { type: 'home' }],
      active: 'False',
      [ENTERPRISE]: { department: 'PPR' },
    });
  });

  test('adds to a list each value once, and takes out by value', () => {
    const group = { members: [{ value: 'a1' }, { value: 'b2' }] };
    const add = { op: 'Add', path: 'members', value: [{ value: 'b2' }, { value: 'c3' }, { value: 'c3' }] };
    const after = afterPatch(group, { Operations: [add] });
    expect((after['members'] as { value: string }[]).map((one) => one.value)).toEqual(['a1', 'b2', 'c3']);
    const remove = { op: 'Remove', path: 'members', value: [{ value: 'a1' }] };
    expect(afterPatch(group, { Operations: [remove] })['members']).toEqual([{ value: 'b2' }]);
    const byPath = { op: 'Remove', path: 'members[value eq "a1"]' };
    expect(afterPatch(group, { Operations: [byPath] })['members']).toEqual([{ value: 'b2' }]);
  });

  test('never changes who it is about, nor the resource it was given', () => {
    const before = ea();
    expect(
      afterPatch(before, { Operations: [{ op: 'Replace', value: { id: 'other', active: false } }] })['id'],
    ).toBe('abcd');
    expect(before).toEqual(ea());
  });

  test.each([
    [{ op: 'Move', path: 'active' }, [400, 'invalidSyntax']],
    [{ op: 'Remove' }, [400, 'noTarget']],
    [{ op: 'Add', value: 'text' }, [400, 'invalidValue']],
    [{ op: 'Add', path: 'emails[type eq', value: 'x' }, [400, 'invalidPath']],
    [{ op: 'Add', path: 'a b c', value: 'x' }, [400, 'invalidPath']],
    [{ op: 'Add', path: 'emails[type ne "work"].value', value: 'x' }, [400, 'invalidFilter']],
  ])('%j is refused', (operation, expected) => {
    expect(failureOf(() => patched(operation))).toEqual(expected);
  });

  test('reaches into no object’s prototype', () => {
    const body = canonical(
      JSON.parse(
        '{"Operations":[{"op":"Add","path":"__proto__.stolen","value":1},{"op":"Add","value":{"__proto__":{"stolen":1},"constructor.prototype.stolen":1}}]}',
      ) as Record<string, unknown>,
    );
    failureOf(() => afterPatch(ea(), body));
    expect(Object.hasOwn(Object.prototype, 'stolen')).toBe(false);
  });
});

describe('a filter', () => {
  test.each([
    ['userName eq "EA@traaby.example"', true],
    ['username EQ "ea@traaby.example"', true],
    ['emails[type eq "work"].value eq "ea@traaby.example"', true],
    ['emails[type eq "work"].value eq "ea@hjem.example"', false],
    ['emails.value eq "ea@hjem.example" and active eq true', true],
    ['active eq "False"', false],
    ['name.givenName eq "Ea" and name.familyName eq "Andet"', false],
  ])('%s', (filter, isMet) => {
    expect(meets(ea(), readFilter(filter))).toBe(isMet);
  });

  test.each([
    'userName eq',
    '',
    'userName co "e"',
    'a eq "x" or b eq "y"',
    'not (a eq "x")',
    `a eq "${'x'.repeat(2000)}"`,
  ])('%j is refused as one that cannot be answered', (filter) =>
    expect(failureOf(() => readFilter(filter))).toEqual([400, 'invalidFilter']),
  );

  test('of line breaks in a quotation never closed is refused at once', () => {
    const began = performance.now();
    expect(failureOf(() => readFilter(`userName eq "${'\n'.repeat(60)}`))).toEqual([400, 'invalidFilter']);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
