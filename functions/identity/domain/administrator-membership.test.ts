import { describe, expect, test } from 'vitest';
import { decide } from '#shared/access/decide.ts';
import { aStaffMember, leaderOf } from '#test/builders/actor.ts';
import { withAdministrator, withoutAdministrator } from './administrator-membership.ts';

const leader = aStaffMember({ memberships: [leaderOf('myren')] });
const mayPlan = (staff: typeof leader, today: string) =>
  decide({ ...staff, assurance: 'substantial' }, 'round.plan', {
    tenant: '0899',
    today,
    subject: { kind: 'tenant' },
  }).allow;

describe('the administrator’s role', () => {
  test('begins on the day the directory states it and lapses after thirty days unless stated again', () => {
    const staff = withAdministrator(leader, '2026-11-21');
    expect(mayPlan(staff, '2026-11-20')).toBe(false);
    expect(mayPlan(staff, '2026-11-21')).toBe(true);
    expect(mayPlan(staff, '2026-12-21')).toBe(true);
    expect(mayPlan(staff, '2026-12-22')).toBe(false);
  });

  test('is one membership however often it is stated, and keeps its first day', () => {
    const again = withAdministrator(withAdministrator(leader, '2026-11-21'), '2026-12-01');
    expect(again.memberships.filter((one) => one.role === 'administrator')).toEqual([
      { role: 'administrator', from: '2026-11-21', to: '2026-12-31' },
    ]);
  });

  test('ends at once when it is withdrawn, and stays on file', () => {
    const staff = withoutAdministrator(withAdministrator(leader, '2026-11-01'), '2026-11-21');
    expect(mayPlan(staff, '2026-11-21')).toBe(false);
    expect(staff.memberships).toContainEqual({ role: 'administrator', from: '2026-11-01', to: '2026-11-20' });
  });

  test('leaves no trace when it is withdrawn on the day it began', () => {
    expect(withoutAdministrator(withAdministrator(leader, '2026-11-21'), '2026-11-21')).toEqual(leader);
  });

  test('never touches other memberships, nor a time as administrator that is over', () => {
    const over = { role: 'administrator' as const, from: '2025-01-01', to: '2025-06-30' };
    const staff = { ...leader, memberships: [leaderOf('myren'), over] };
    expect(withAdministrator(staff, '2026-11-21').memberships).toEqual([
      leaderOf('myren'),
      over,
      { role: 'administrator', from: '2026-11-21', to: '2026-12-21' },
    ]);
    expect(withoutAdministrator(staff, '2026-11-21')).toEqual(staff);
  });
});
