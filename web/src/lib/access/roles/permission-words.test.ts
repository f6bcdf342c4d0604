import { describe, expect, test } from 'vitest';
import { grantableRoles } from '#shared/access/grantable.ts';
import { accountMarks } from '#shared/access/list-accounts.contract.ts';
import { permissions } from '#shared/access/permissions.ts';
import { scopes } from '#shared/access/role-set.ts';
import { accountsWords } from '#lib/words/da/accounts.ts';
import { permissionsWords } from '#lib/words/da/permissions.ts';
import { areas, permissionsIn } from './permission-areas.ts';

const danish: Record<string, string> = { ...permissionsWords, ...accountsWords };

describe('the role editor has words', () => {
  test.each([
    ['permission', permissions],
    ['reach', scopes],
    ['area', areas],
    ['role-name', grantableRoles],
    ['account-mark', accountMarks],
  ])('for every %s', (prefix, codes) => {
    expect(codes.filter((code) => !danish[`${prefix}.${code}`])).toEqual([]);
  });

  test('for no permission that is no more', () => {
    const worded = Object.keys(permissionsWords).filter((key) => key.startsWith('permission.'));
    expect(worded.toSorted()).toEqual(permissions.map((one) => `permission.${one}`).toSorted());
  });

  test('that differ, so that nobody takes one permission for another', () => {
    const worded = permissions.map((one) => danish[`permission.${one}`]);
    expect(new Set(worded).size).toBe(permissions.length);
  });
});

test('every permission is shown in one area', () => {
  expect(areas.flatMap(permissionsIn).toSorted()).toEqual([...permissions].toSorted());
});
