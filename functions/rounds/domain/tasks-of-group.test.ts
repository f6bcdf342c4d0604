import { describe, expect, test } from 'vitest';
import type { Round } from '#shared/rounds/round.ts';
import { untouched, type ChildProgress } from './child-progress.ts';
import type { RosterChild } from './group-round.ts';
import { tasksOfGroup } from './tasks-of-group.ts';

const round = (state: Round['state']): Round => ({
  id: 'round-1',
  name: 'Autumn',
  unitIds: [],
  ages: { fromMonths: 0, toMonths: 72 },
  opensOn: '2026-09-01',
  remindOn: [],
  ownClosesOn: '2026-09-20',
  closesOn: '2026-10-01',
  ownRequired: 2,
  instrumentVersion: 1,
  state,
  version: 1,
});
const task = (
  state: Round['state'],
  progress: Partial<ChildProgress>,
  child: Partial<RosterChild> = {},
  readerId = 'staff-x',
) => {
  const line = { id: 'kid-1', name: 'Asta', birthDate: '2024-01-01', noticed: true, ...child };
  const roster = {
    unitId: 'u1',
    unitName: '',
    groupId: 'u1-a',
    groupName: '',
    required: 2,
    staff: [],
    children: [line],
  };
  const group = { roster, progress: new Map([['kid-1', { ...untouched, ...progress }]]) };
  const [found] = tasksOfGroup(round(state), group, readerId);
  return found && `${found.kind} ${found.dueOn}`;
};

describe('what a group owes', () => {
  test('is an own assessment while the window is open, for those who have not given theirs', () => {
    expect(task('open', {})).toBe('missing-assessment 2026-09-20');
    expect(task('open', { state: 'assessing', own: ['staff-x'] })).toBeUndefined();
    expect(task('open', { state: 'assessing', own: ['staff-y'] })).toBe('missing-assessment 2026-09-20');
    expect(task('joint', {})).toBeUndefined();
  });

  test('is the joint assessment when all are in, or when the window closed with one', () => {
    expect(task('open', { state: 'ready', own: ['staff-x', 'staff-y'] })).toBe('agree-joint 2026-10-01');
    expect(task('joint', { state: 'assessing', own: ['staff-x'] })).toBe('agree-joint 2026-10-01');
    expect(task('closed', { state: 'assessing', own: ['staff-x'] })).toBeUndefined();
  });

  test('is the follow-up at yellow and red, then the talk with the parents', () => {
    expect(task('closed', { state: 'joint', position: 'yellow' })).toBe('agree-follow-up 2026-10-15');
    expect(task('closed', { state: 'follow-up', position: 'red' })).toBe('inform-parents 2026-10-29');
    expect(task('closed', { state: 'informed', position: 'red' })).toBeUndefined();
    expect(task('locked', { state: 'joint', position: 'red' })).toBeUndefined();
  });

  test('at green is the talk with the parents only when the position is another than before', () => {
    expect(task('joint', { state: 'joint', position: 'green' })).toBeUndefined();
    expect(task('joint', { state: 'joint', position: 'green' }, { previous: 'green' })).toBeUndefined();
    expect(task('joint', { state: 'joint', position: 'green' }, { previous: 'red' })).toBe(
      'inform-parents 2026-10-29',
    );
  });
});
