import { describe, expect, test } from 'vitest';
import { aChildSubject, administrator, anActor, leaderOf, staffOf } from '#test/builders/actor.ts';
import { decideMicroseconds } from '#test/builders/actor-microseconds.ts';
import { decide } from './decide.ts';
import type { ChildSubject, Subject } from './facts.ts';
import { sections } from './sections.ts';

const today = '2026-11-21';
const child = (change: Partial<ChildSubject> = {}): Subject =>
  aChildSubject({
    affiliations: [{ unitId: 'myren', groupIds: ['myren-rod'], from: '2026-08-01' }],
    ...change,
  });
const ask = (subject: Subject, tenant = '0899') => ({ tenant, today, subject });

describe('who may read a child’s thread', () => {
  test('staff of the child’s group, because of the group', () => {
    expect(decide(anActor([staffOf('myren', 'myren-rod')]), 'child.read-thread', ask(child()))).toEqual({
      allow: true,
      reasons: ['staff-of-the-group'],
      obligations: ['hide-unfinished-assessments-of-others'],
      sections,
    });
  });

  test('not staff of another group of the same unit', () => {
    expect(decide(anActor([staffOf('myren', 'myren-bla')]), 'child.read-thread', ask(child()))).toMatchObject(
      {
        allow: false,
        reasons: ['not-yours'],
      },
    );
  });

  test('not staff of a group that has the same id in another unit', () => {
    expect(decide(anActor([staffOf('solen', 'myren-rod')]), 'child.read-thread', ask(child())).allow).toBe(
      false,
    );
  });

  test('the leader of the unit, and not of another', () => {
    expect(decide(anActor([leaderOf('myren')]), 'child.read-thread', ask(child())).reasons).toEqual([
      'leader-of-the-unit',
    ]);
    expect(decide(anActor([leaderOf('solen')]), 'child.read-thread', ask(child())).allow).toBe(false);
  });

  test('not the administrator, who may find the child but not read what staff write', () => {
    expect(decide(anActor([administrator]), 'child.read', ask(child())).reasons).toEqual([
      'administrator-of-the-municipality',
    ]);
    expect(decide(anActor([administrator]), 'child.read-thread', ask(child()))).toMatchObject({
      allow: false,
      reasons: ['role-does-not-include-this'],
    });
  });

  test('nobody of another municipality, whatever the roles', () => {
    const actor = anActor([staffOf('myren', 'myren-rod'), leaderOf('myren'), administrator]);
    expect(decide(actor, 'child.read', ask(child(), '0898'))).toEqual({
      allow: false,
      reasons: ['other-municipality'],
      obligations: [],
      sections: [],
    });
  });

  test('everyone whose role reaches the child is told by which role', () => {
    const actor = anActor([staffOf('myren', 'myren-rod'), leaderOf('myren')]);
    expect(decide(actor, 'child.read', ask(child())).reasons).toEqual([
      'staff-of-the-group',
      'leader-of-the-unit',
    ]);
  });
});

describe('dates', () => {
  const reads = (membership: object, place: object) =>
    decide(
      anActor([{ ...staffOf('myren', 'myren-rod'), ...membership }]),
      'child.read-thread',
      ask(
        child({ affiliations: [{ unitId: 'myren', groupIds: ['myren-rod'], from: '2026-08-01', ...place }] }),
      ),
    ).allow;

  test('a role holds from its first to its last day', () => {
    expect(reads({ from: today, to: today }, {})).toBe(true);
    expect(reads({ from: '2026-11-22' }, {})).toBe(false);
    expect(reads({ to: '2026-11-20' }, {})).toBe(false);
  });

  test('a child is reached from the first to the last day in the group', () => {
    expect(reads({}, { from: today, to: today })).toBe(true);
    expect(reads({}, { from: '2026-11-22' })).toBe(false);
    expect(reads({}, { to: '2026-11-20' })).toBe(false);
  });

  test('without a role that holds today nothing is allowed, not even what everyone may', () => {
    const actor = anActor([{ ...administrator, to: '2026-11-20' }]);
    expect(decide(actor, 'session.read', ask({ kind: 'nothing' })).reasons).toEqual(['no-role-today']);
  });
});

describe('what is not about one child', () => {
  test('a group is reached by its staff and its leader', () => {
    const group = ask({ kind: 'group', unitId: 'myren', groupId: 'myren-rod' });
    expect(decide(anActor([staffOf('myren', 'myren-rod')]), 'group.read', group).allow).toBe(true);
    expect(decide(anActor([staffOf('myren', 'myren-bla')]), 'group.read', group).allow).toBe(false);
    expect(decide(anActor([leaderOf('myren')]), 'group.read', group).allow).toBe(true);
  });

  test('work with a group does not reach the whole unit', () => {
    const unit = ask({ kind: 'unit', unitId: 'myren' });
    expect(decide(anActor([staffOf('myren', 'myren-rod')]), 'group.read', unit).allow).toBe(false);
    expect(decide(anActor([leaderOf('myren')]), 'cockpit.read-unit', unit).allow).toBe(true);
    expect(decide(anActor([leaderOf('solen')]), 'cockpit.read-unit', unit).allow).toBe(false);
  });

  test('what is the administrator’s is no leader’s', () => {
    const municipality = ask({ kind: 'tenant' });
    expect(decide(anActor([administrator]), 'round.plan', municipality).allow).toBe(true);
    expect(decide(anActor([leaderOf('myren')]), 'round.plan', municipality).allow).toBe(false);
    expect(decide(anActor([leaderOf('myren')]), 'group.read', municipality).allow).toBe(false);
  });
});

test('a protected address stays hidden even for those who may read', () => {
  const decision = decide(
    anActor([staffOf('myren', 'myren-rod')]),
    'child.read',
    ask(child({ addressProtected: true })),
  );
  expect(decision.obligations).toContain('hide-address');
});

test('a decision takes at most 20 microseconds', () => {
  expect(decideMicroseconds()).toBeLessThan(20);
});
