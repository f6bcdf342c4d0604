import { describe, expect, test } from 'vitest';
import { decide } from '#shared/access/decide.ts';
import type { Membership } from '#shared/access/actor.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';
import { aTownChild } from '#test/builders/consent-town.ts';
import { childSubject } from './overview.ts';
import { shown } from './shown.ts';

const today = '2026-11-21';
const at = '2026-11-20T09:00:00.000Z';
const by = { id: 'lisbet', name: 'Lisbet Prøve' };
const thread: StoredThread = {
  child: aTownChild(),
  ...{ entries: [], consents: [], bases: [], stops: [], corrections: [], placements: [], cases: [] },
  ...{ plans: [], sparrings: [], dialogues: [], dialogueAnswers: [] },
  notifications: [
    {
      ...{ id: 'underretning', at, by, unitId: 'myren', groupName: '', signs: [], suspected: false },
      ...{ answer: { outcome: 'not-demanded', reason: 'Vi har talt med dem.' }, version: 1 },
    },
  ],
  voices: [
    {
      ...{ kind: 'voice', bandId: 'years-6-9', answers: [], because: '', perspective: '' },
      ...{ id: 'stemme', words: 'Jeg er bange derhjemme.', parentsMaySee: false },
      ...{ about: { kind: 'child' }, way: 'self', on: '2026-11-20', at, by },
    },
  ],
};
const kindsSeenBy = (id: string) => {
  const held: Membership = { role: 'staff', unitId: 'myren', groupIds: ['myren-rod'], from: '2020-08-01' };
  const actor = { tenant: '0899', id, memberships: [held], assurance: 'substantial' as const };
  const subject = childSubject(thread.child, today);
  const decision = decide(actor, 'child.read-thread', { tenant: '0899', today, subject });
  return shown(thread, { decision, readerId: id, today }).entries.map(({ kind }) => kind);
};

describe('who works in the group', () => {
  test('sees that it was notified, and the child’s own words', () => {
    expect(kindsSeenBy('ellen').sort()).toEqual(['notification', 'voice']);
  });

  test('and is the child’s own parent sees neither a notification nor what the child keeps from its parents', () => {
    expect(kindsSeenBy('mother')).toEqual([]);
  });
});
