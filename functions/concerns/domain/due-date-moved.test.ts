import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter } from '#shared/access/periods.ts';
import type { Case } from '#shared/concerns/case.ts';
import { concernRulesOn } from '#shared/concerns/rules.ts';
import { aCase, anAction } from '#test/builders/concern-case.ts';
import { dueDateMoved, type DueMoving } from './due-date-moved.ts';

const today = '2026-11-23';
const facts = { today, rules: concernRulesOn(today) };
const doing = (moveId: string) => ({
  ...{ moveId, by: { id: 'ellen', name: 'Ellen' }, now: `${today}T08:00:00.000Z` },
});
const acting = aCase({ state: 'acting', level: 1, reviewOn: '2027-01-04', actions: [anAction()] });
const action = { what: 'do-action', aboutId: 'handling-et' } as const;
const move = (one: Case, more: Partial<DueMoving>, id = 'flyt-et') =>
  dueDateMoved(one, doing(id), { what: 'review', to: '2026-12-10', reason: 'Barnet er syg', ...more }, facts);
const code = (result: ReturnType<typeof move>) => ('ok' in result ? result.code : 'done');
const whole = (result: ReturnType<typeof move>): Case => {
  if ('ok' in result) throw new Error(result.code);
  return result;
};

describe('another day for what was agreed', () => {
  test('is the action’s day, and its own look never comes before it', () => {
    const near = move(acting, { ...action, to: '2026-12-10' });
    expect(near).toMatchObject({ actions: [{ dueOn: '2026-12-10', reviewOn: '2026-12-28' }] });
    const late = move(acting, { ...action, to: '2027-01-15' });
    expect(late).toMatchObject({ actions: [{ dueOn: '2027-01-15', reviewOn: '2027-01-15' }] });
  });

  test('is the day for looking back while one acts, and stands in the history with from, to and why', () => {
    const next = whole(move(acting, { to: '2027-01-11' }));
    expect(next).toMatchObject({ reviewOn: '2027-01-11', state: 'acting', level: 1, version: 2 });
    expect(next.moves.at(-1)).toEqual({
      ...{ id: 'flyt-et', move: 'move-due-date', at: `${today}T08:00:00.000Z`, level: 1 },
      ...{ by: { id: 'ellen', name: 'Ellen' }, from: 'acting', to: 'acting', note: 'Barnet er syg' },
      moved: { what: 'review', from: '2027-01-04', to: '2027-01-11' },
    });
  });

  test('is the day for telling the team, which the case only tells of', () => {
    const next = whole(move(acting, { what: 'feedback', aboutId: 'sparring-et', feedbackOn: '2026-12-20' }));
    expect(next.reviewOn).toBe('2027-01-04');
    expect(next.moves.at(-1)?.moved).toEqual({
      ...{ what: 'feedback', aboutId: 'sparring-et', from: '2026-12-20', to: '2026-12-10' },
    });
  });

  test.each([
    ['nothing-to-move', aCase(), {}],
    ['nothing-to-move', acting, { ...action, aboutId: 'en-anden' }],
    ['nothing-to-move', { ...acting, actions: [anAction({ status: 'done' })] }, action],
    ['nothing-to-move', acting, { what: 'feedback', aboutId: 'sparring-et' }],
    ['date-unchanged', acting, { to: '2027-01-04' }],
    ['date-in-past', acting, { to: '2026-11-22' }],
    ['date-too-far', acting, { to: '2027-01-19' }],
    ['move-not-allowed', { ...acting, state: 'closed' }, {}],
    ['history-full', { ...acting, moves: Array(100).fill(acting.moves[0]) }, {}],
  ] as const)('is refused with %s', (refusal, one, more) => {
    expect(code(move(one as Case, more))).toBe(refusal);
  });
});

test('the way back is open though the day has passed, and only from where it was moved to', () => {
  const overdue = { ...acting, reviewOn: '2026-11-16' };
  const moved = whole(move(overdue, { to: '2026-12-10' }));
  const back = whole(move(moved, { to: '2026-11-16' }, 'tilbage'));
  expect(back.reviewOn).toBe('2026-11-16');
  expect(back.moves.map(({ move: name }) => name)).toEqual(['raise', 'move-due-date', 'move-due-date']);
  const again = whole(move(moved, { to: '2026-12-11' }, 'igen'));
  expect(code(move(again, { to: '2026-11-16' }, 'tilbage'))).toBe('date-in-past');
});

test('whatever is moved, state and level stay, the version grows by one and every day is one of the next eight weeks', () => {
  const anyMoving = fc.record({
    what: fc.constantFrom('review' as const, 'do-action' as const, 'feedback' as const),
    aboutId: fc.constantFrom('handling-et', 'sparring-et'),
    to: fc.integer({ min: -10, max: 80 }).map((days) => daysAfter(today, days)),
    reason: fc.constant('En grund'),
    feedbackOn: fc.constantFrom(undefined, '2026-12-01'),
  });
  fc.assert(
    fc.property(fc.array(anyMoving, { maxLength: 8 }), (all) => {
      let one: Case = acting;
      for (const [index, moving] of all.entries()) {
        const before = one;
        const next = dueDateMoved(before, doing(`flyt-${index}`), moving, facts);
        if ('ok' in next) continue;
        one = next;
        expect([one.state, one.level, one.version]).toEqual(['acting', 1, before.version + 1]);
        const { moved } = one.moves.at(-1) ?? {};
        expect(one.moves).toHaveLength(before.moves.length + 1);
        const isBack = before.moves.some((line) => line.moved?.from === moved?.to);
        const inWindow = moving.to >= today && moving.to <= daysAfter(today, 56);
        expect(inWindow || isBack).toBe(true);
        expect(one.actions[0]?.reviewOn ?? '').not.toBe('');
        expect((one.actions[0]?.reviewOn ?? '') >= (one.actions[0]?.dueOn ?? '~')).toBe(true);
      }
    }),
  );
});
