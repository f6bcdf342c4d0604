import { describe, expect, test } from 'vitest';
import { aChildSubject, anActor, leaderOf, staffOf } from '#test/builders/actor.ts';
import { decide } from './decide.ts';
import type { ChildSubject, Subject } from './facts.ts';
import { limits } from './grants.ts';
import { sections } from './sections.ts';

const today = '2026-11-21';
const child = (change: Partial<ChildSubject> = {}): Subject =>
  aChildSubject({
    affiliations: [{ unitId: 'myren', groupIds: ['myren-rod'], from: '2026-08-01' }],
    ...change,
  });
const ask = (subject: Subject, tenant = '0899') => ({ tenant, today, subject });

const ppr = { role: 'professional', unitId: 'ppr1', from: '2026-01-01' } as const;
const release = {
  unitId: 'ppr1',
  sections: ['follow-up'],
  from: '2026-11-01',
  to: '2026-12-31',
} as const;

describe('who serves a child from outside its unit', () => {
  const reads = (releases: ChildSubject['releases']) =>
    decide(anActor([ppr]), 'child.read-thread', ask(child({ releases })));

  test('sees just the sections that were released to the service, and is told so', () => {
    expect(reads([release])).toMatchObject({
      allow: true,
      reasons: ['released-to-the-service'],
      sections: ['follow-up'],
    });
    expect(reads([release]).obligations).toContain('only-released-sections');
    expect(reads([release, { ...release, sections: ['assessments'] }]).sections).toEqual([
      'assessments',
      'follow-up',
    ]);
  });

  test('sees nothing before, after, without a release, or by one to another service', () => {
    const none: ChildSubject['releases'][] = [
      [],
      [{ ...release, from: '2026-11-22' }],
      [{ ...release, to: '2026-11-20' }],
      [{ ...release, unitId: 'ppr2' }],
    ];
    for (const releases of none) expect(reads(releases).reasons).toEqual(['not-yours']);
  });

  test('sees everything of a child who is enrolled in the service itself', () => {
    const visitor = { ...ppr, role: 'health-visitor', unitId: 'myren' } as const;
    const decision = decide(anActor([visitor]), 'child.read-thread', ask(child({ releases: [release] })));
    expect(decision).toMatchObject({ reasons: ['child-of-the-service'], sections });
    expect(decision.obligations).not.toContain('only-released-sections');
  });
});

describe('parents and young people', () => {
  const parent = anActor([{ role: 'guardian', from: '1900-01-01' }]);
  const guardians = [{ id: parent.id, custody: true }];
  const may = (change: Partial<ChildSubject>, action: 'child.read-thread' | 'consent.answer') =>
    decide(parent, action, ask(child({ guardians, ...change }))).allow;

  test('who has custody reads about the child, until the child is of age', () => {
    expect(may({}, 'child.read-thread')).toBe(true);
    expect(may({ ofAge: 'decides' }, 'child.read-thread')).toBe(true);
    expect(may({ ofAge: 'adult' }, 'child.read-thread')).toBe(false);
    expect(may({ guardians: [{ id: parent.id, custody: false }] }, 'child.read-thread')).toBe(false);
    expect(may({ guardians: [{ id: 'someoneelse', custody: true }] }, 'child.read-thread')).toBe(false);
  });

  test('from the age of consent the young person answers, and the parents no longer do', () => {
    expect(may({}, 'consent.answer')).toBe(true);
    expect(may({ ofAge: 'decides' }, 'consent.answer')).toBe(false);
    const youth = anActor([{ role: 'youth', from: '2025-01-01' }]);
    const self = child({ childId: youth.id, ofAge: 'decides' });
    expect(decide(youth, 'consent.answer', ask(self)).reasons).toEqual(['the-child-itself']);
    expect(decide(youth, 'consent.answer', ask(child({ ofAge: 'decides' }))).allow).toBe(false);
  });

  test('what a stop covers is hidden from a parent, also from one who works there', () => {
    const stops = [{ from: '2026-11-20T08:00:00.000Z' }];
    const stopped = ask(child({ guardians, stops }));
    const hidden = 'hide-what-a-stop-covers';
    expect(decide(parent, 'child.read-thread', stopped).obligations).toContain(hidden);
    const colleague = anActor([leaderOf('myren')]);
    expect(decide(colleague, 'child.read-thread', stopped).obligations).toContain(hidden);
    expect(decide({ ...colleague, id: 'other' }, 'child.read-thread', stopped).obligations).not.toContain(
      hidden,
    );
  });

  test('a parent who works there is shown what a parent is, stop or no stop', () => {
    const colleague = anActor([leaderOf('myren')]);
    const about = ask(child({ guardians }));
    expect(decide(colleague, 'child.read-thread', about).obligations).toContain('show-as-to-family');
    expect(decide({ ...colleague, id: 'other' }, 'child.read-thread', about).obligations).not.toContain(
      'show-as-to-family',
    );
  });

  test('what others wrote takes two factors; that one is known here does not', () => {
    const weak = { ...parent, assurance: 'low' as const };
    const about = ask(child({ guardians }));
    expect(decide(weak, 'child.read-thread', about).reasons).toEqual(['stronger-sign-in-needed']);
    expect(decide(weak, 'family.read', about).allow).toBe(true);
    // Whether it would have been theirs is not told before they have signed in well.
    expect(decide(weak, 'child.read-thread', ask(child())).reasons).toEqual(['stronger-sign-in-needed']);
  });

  test('who came by a letter reaches the child it was about, and no sibling', () => {
    const byLetter = { ...parent, only: 'ccccdddd' };
    expect(decide(byLetter, 'consent.answer', ask(child({ guardians }))).allow).toBe(true);
    const sibling = ask(child({ guardians, childId: 'sibling1' }));
    expect(decide(byLetter, 'consent.answer', sibling).reasons).toEqual(['letter-is-about-another']);
  });
});

describe('what a municipality has made of the roles', () => {
  const set = (grants: object, base = 'staff') => ({ staff: { base, name: 'Personale', grants } });
  const staff = staffOf('myren', 'myren-rod');
  const asks = (action: 'child.read' | 'reads.read', roleSet: object, variant?: string) =>
    decide(
      { ...anActor([{ ...staff, ...(variant && { variant }) }]), roleSet: roleSet as never },
      action,
      ask(child()),
    );

  test('takes away what the standard gives', () => {
    expect(asks('child.read', set({})).reasons).toEqual(['role-does-not-include-this']);
  });

  test('gives more within the limits, and nothing beyond them', () => {
    expect(asks('reads.read', {}).allow).toBe(false);
    expect(asks('reads.read', set({ 'reads.read': 'own-group' })).allow).toBe(true);
    expect(limits.staff['reads.read']).toBe('own-group');
    expect(asks('reads.read', set({ 'reads.read': 'municipality' })).allow).toBe(false);
  });

  test('a variant has its own permissions, and none once it is gone or of another role', () => {
    const vikar = { base: 'staff', name: 'Vikar', grants: { 'child.read': 'own-group' } };
    expect(asks('child.read', { vikar }, 'vikar').allow).toBe(true);
    expect(asks('reads.read', { vikar }, 'vikar').allow).toBe(false);
    expect(asks('child.read', {}, 'vikar').allow).toBe(false);
    expect(asks('child.read', { vikar: { ...vikar, base: 'leader' } }, 'vikar').allow).toBe(false);
  });

  test('nobody is locked out of their own session', () => {
    const actor = { ...anActor([staff]), roleSet: set({}) as never };
    expect(decide(actor, 'session.read', ask({ kind: 'nothing' })).allow).toBe(true);
  });
});
