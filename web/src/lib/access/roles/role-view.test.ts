import { expect, test } from 'vitest';
import { grants } from '#shared/access/grants.ts';
import { differences, reachOffered, rolesAsHere } from './role-view.ts';

const narrowed = { 'child.read': 'own-group', 'reads.read': 'own-group' } as const;

test('a role that was changed here stands with its changes, and its variants after it', () => {
  const roles = rolesAsHere(
    {
      staff: { base: 'staff', name: 'Pædagog', grants: narrowed },
      vikar: { base: 'staff', name: 'Vikar', grants: {} },
    },
    { staff: 12, vikar: 3 },
  );
  expect(roles.slice(0, 3).map(({ id, state, holders }) => [id, state, holders])).toEqual([
    ['staff', 'changed', 12],
    ['vikar', 'variant', 3],
    ['leader', 'standard', 0],
  ]);
  expect(roles[2]?.grants).toBe(grants.leader);
});

test('what differs from the standard is told both ways', () => {
  const { more, less } = differences({ base: 'staff', grants: narrowed });
  expect(more).toEqual(['reads.read']);
  expect(less).toContain('assessment.submit');
  expect(less).not.toContain('session.read');
  expect(differences({ base: 'leader', grants: grants.leader })).toEqual({ more: [], less: [] });
});

test('only what the limits allow is offered', () => {
  expect(reachOffered('staff', 'reads.read')).toBe('own-group');
  expect(reachOffered('staff', 'people.merge')).toBeUndefined();
  expect(reachOffered('administrator', 'child.read-thread')).toBeUndefined();
});
