import { expect, test } from 'vitest';
import type { Work } from '#shared/insight/work.ts';
import { narrowedWork, workByDay, type Narrowing } from './narrowed-work.ts';

const reading = { readerId: 'ellen', today: '2026-11-25', now: '2026-11-25T10:00:00.000Z' };
const about = { childId: 'barnet', childName: 'Freja', unitId: 'myren', groupId: 'rod', groupName: 'Rød' };
const due = (dueOn: string, more: Partial<Work> = {}): Work =>
  ({ kind: 'dialogue', id: dueOn, what: 'invite', dialogueId: 'dialog', dueOn, ...about, ...more }) as Work;
const all: Narrowing = { whose: 'all', when: 'all', unitId: 'all', groupId: 'all' };
const daysOf = (work: readonly Work[], chosen: Partial<Narrowing>) =>
  narrowedWork(work, { ...all, ...chosen }, reading).map(({ dueOn }) => dueOn);

test('a week ends on Sunday and has what is overdue with it; a fortnight ends a week later', () => {
  const work = ['2026-11-20', '2026-11-25', '2026-11-29', '2026-11-30', '2026-12-06', '2026-12-07'].map(
    (day) => due(day),
  );
  expect(daysOf(work, { when: 'week' })).toEqual(['2026-11-20', '2026-11-25', '2026-11-29']);
  expect(daysOf(work, { when: 'fortnight' })).toEqual(
    work.map(({ dueOn }) => dueOn).filter((day) => day !== '2026-12-07'),
  );
  expect(daysOf(work, { when: 'overdue' })).toEqual(['2026-11-20']);
});

test('mine is what waits for me and the threads I hold; a colleague’s likewise', () => {
  const held = {
    kind: 'case',
    what: 'review',
    caseId: 's',
    holderId: 'ellen',
    holderName: 'E',
    holderLeft: false,
  };
  const work = [
    due('2026-11-26', { responsibleId: 'ellen' }),
    due('2026-11-27', { responsibleId: 'signe' }),
    due('2026-11-28', { ...(held as Partial<Work>), responsibleId: 'signe' }),
    due('2026-11-29'),
  ];
  expect(daysOf(work, { whose: 'mine' })).toEqual(['2026-11-26', '2026-11-28']);
  expect(daysOf(work, { whose: 'signe' })).toEqual(['2026-11-27', '2026-11-28']);
});

test('a unit and a group leave only theirs, and choices hold together', () => {
  const work = [
    due('2026-11-20'),
    due('2026-11-26', { groupId: 'bla' }),
    due('2026-11-27', { unitId: 'solen' }),
  ];
  expect(daysOf(work, { unitId: 'myren' })).toEqual(['2026-11-20', '2026-11-26']);
  expect(daysOf(work, { unitId: 'myren', groupId: 'bla' })).toEqual(['2026-11-26']);
  expect(daysOf(work, { groupId: 'rod', when: 'overdue' })).toEqual(['2026-11-20']);
});

test('day by day begins with all that is overdue, to the minute for what runs in hours', () => {
  const clock = (dueAt: string): Partial<Work> => ({ kind: 'notification', what: 'assessment', dueAt });
  const work = [
    due('2026-11-26'),
    due('2026-11-20'),
    due('2026-11-25', { id: 'over', ...clock('2026-11-25T09:59:00.000Z') }),
    due('2026-11-25', { id: 'not yet', ...clock('2026-11-25T10:01:00.000Z') }),
    due('2026-11-25'),
  ];
  expect(workByDay(work, reading).map(({ day, work: of }) => [day, of.map(({ id }) => id)])).toEqual([
    ['late', ['2026-11-20', 'over']],
    ['2026-11-25', ['not yet', '2026-11-25']],
    ['2026-11-26', ['2026-11-26']],
  ]);
});
