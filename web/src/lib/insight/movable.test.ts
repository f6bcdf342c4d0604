import { expect, test } from 'vitest';
import type { Case } from '#shared/concerns/case.ts';
import type { Work } from '#shared/insight/work.ts';
import { choicesOf, isMovable, type MovableWork } from './movable.ts';

const line = (kind: Work['kind'], what: string, more: object = {}) =>
  ({ kind, what, id: `${kind}.et`, dueOn: '2026-12-01', responsibleId: 'ellen', ...more }) as Work;
const action = (id: string, dueOn: string, more: object = {}) =>
  ({
    id,
    dueOn,
    text: `Handling ${id}`,
    status: 'agreed',
    responsibleId: 'ellen',
    ...more,
  }) as Case['actions'][number];

test('what people agreed in a case is movable; what law or practice fixes, and what stands elsewhere, is not', () => {
  const all = [
    ...['clarify', 'agree-actions', 'do-action', 'review', 'decide', 'accept-holder'].map((what) =>
      line('case', what),
    ),
    ...['reply', 'read', 'feedback'].map((what) => line('sparring', what)),
    ...['assessment', 'receipt', 'look'].map((what) => line('notification', what)),
    ...[line('round', 'review-action'), line('dialogue', 'action'), line('consent', 'open')],
    ...[line('correction', 'answer-correction'), line('erasure', 'answer-erasure'), line('team', 'answer')],
  ];
  expect(all.filter(isMovable).map(({ what }) => what)).toEqual(['do-action', 'review', 'feedback']);
});

test('the action of the line comes first, and done ones are left out', () => {
  const actions = [
    action('tidlig', '2026-11-20', { status: 'done' }),
    action('anden', '2026-12-01', { responsibleId: 'signe' }),
    action('min', '2026-12-01'),
    action('sen', '2026-12-20'),
  ];
  const choices = choicesOf(line('case', 'do-action') as MovableWork, { actions, state: 'acting' });
  expect(choices.map(({ aboutId }) => aboutId)).toEqual(['min', 'anden', 'sen']);
});

test('looking back can be moved while one acts, and the team’s day by the question', () => {
  const review = line('case', 'review') as MovableWork;
  const stored = { actions: [], reviewOn: '2027-01-04' };
  expect(choicesOf(review, { ...stored, state: 'acting' })).toEqual([{ what: 'review', on: '2027-01-04' }]);
  expect(choicesOf(review, { ...stored, state: 'reviewed' })).toEqual([]);
  expect(choicesOf(line('sparring', 'feedback') as MovableWork, { ...stored, state: 'acting' })).toEqual([
    { what: 'feedback', aboutId: 'et', on: '2026-12-01' },
  ]);
});
