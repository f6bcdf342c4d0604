import { expect, test } from 'vitest';
import type { Work } from '#shared/insight/work.ts';
import { comingWeeks, weekNumber } from './coming-weeks.ts';
import { loadOf } from './colleague-load.ts';

const about = { childId: 'barnet', childName: 'Freja', unitId: 'myren', groupId: 'rod', groupName: 'Rød' };
const due = (dueOn: string, more: Partial<Work> = {}): Work =>
  ({ kind: 'dialogue', id: dueOn, what: 'invite', dialogueId: 'dialog', dueOn, ...about, ...more }) as Work;

test('weeks are numbered by ISO 8601, also around New Year', () => {
  expect(
    ['2026-11-22', '2026-11-23', '2026-12-31', '2027-01-01', '2027-01-04', '2024-12-30'].map(weekNumber),
  ).toEqual([47, 48, 53, 53, 1, 1]);
});

test('what comes stands in its week, from today on and for eight weeks; empty weeks are left out', () => {
  const days = ['2026-11-23', '2026-11-25', '2026-11-29', '2026-12-07', '2027-01-17', '2027-01-18'];
  const weeks = comingWeeks(
    days.map((day) => due(day)),
    '2026-11-25',
  );
  expect(weeks.map(({ number, from, work }) => [number, from, work.map(({ dueOn }) => dueOn)])).toEqual([
    [48, '2026-11-23', ['2026-11-25', '2026-11-29']],
    [50, '2026-12-07', ['2026-12-07']],
    [2, '2027-01-11', ['2027-01-17']],
  ]);
});

test('a colleague’s load counts threads held, what is due in a week and what is overdue; who has left comes first', () => {
  const anna = { responsibleId: 'anna', responsibleName: 'Anna' };
  const held = (holderId: string, holderName: string, holderLeft = false) =>
    ({ kind: 'case', what: 'review', caseId: 'sag', holderId, holderName, holderLeft }) as Partial<Work>;
  const rows = loadOf(
    [
      due('2026-11-20', { ...anna, ...held('anna', 'Anna') }),
      due('2026-11-27', anna),
      due('2026-12-24', anna),
      due('2026-11-24', { ...anna, ...held('zita', 'Zita', true) }),
      due('2026-11-26'),
    ],
    '2026-11-23',
    '2026-11-23T08:00:00.000Z',
  );
  expect(rows).toEqual([
    { id: 'zita', name: 'Zita', left: true, cases: 1, thisWeek: 0, overdue: 0 },
    { id: 'anna', name: 'Anna', left: false, cases: 1, thisWeek: 2, overdue: 1 },
  ]);
});
