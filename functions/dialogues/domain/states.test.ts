import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyPlan } from '#shared/dialogues/plan.ts';
import type { Dialogue } from '#shared/dialogues/dialogue.ts';
import {
  afterDeed,
  dialogueDeeds,
  dialogueStates,
  isOpenState,
  transitions,
  type DialogueState,
} from '#shared/dialogues/states.ts';
import { after, againstAnswering, withAnswers, withOpening } from './deeds.ts';
import { nextStep } from './next-step.ts';

const someone = { id: 'ellen', name: 'Ellen Prøve' };
const at = '2026-11-21T08:00:00.000Z';
const begun: Dialogue = {
  ...{
    id: 'dialog',
    childId: 'barnet',
    unitId: 'myren',
    unitName: 'Myren',
    groupId: 'rod',
    groupName: 'Rød',
  },
  ...{ age: '6-9', profileVersion: 1, shape: { theme: ['one'] }, owner: someone, state: 'created' },
  ...{ startedAt: at, startedBy: someone, answerBy: '2026-12-01', answered: [], comments: [] },
  ...{ edition: 0, version: 1 },
};
const talk = { on: '2026-12-05', time: '15:00', place: 'Myren', with: '', at, by: someone };

/** Anything anyone may try, in any order. */
const attempt = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    side: fc.constantFrom('staff' as const, 'guardian' as const, 'child' as const),
    id: fc.constantFrom('ellen', 'mother', 'father', 'barnet'),
    together: fc.boolean(),
  }),
  fc.record({ do: fc.constant('open' as const) }),
  fc.record({ do: fc.constantFrom(...dialogueDeeds.filter((one) => one !== 'answer' && one !== 'open')) }),
);
type Attempt = typeof attempt extends fc.Arbitrary<infer One> ? One : never;

function tried(dialogue: Dialogue, one: Attempt): Dialogue {
  if (one.do === 'answer') {
    const isFamily = one.side !== 'staff' && !one.together;
    const hasAnswered = dialogue.answered.some(({ side, id }) => side === one.side && id === one.id);
    if (againstAnswering(dialogue, { isFamily, hasAnswered })) return dialogue;
    const withStaff = one.side === 'child' && one.together ? { withStaff: someone } : {};
    return withAnswers(dialogue, {
      ...{ dialogueId: 'dialog', side: one.side, by: { id: one.id, name: one.id }, ...withStaff },
      ...{ answers: { one: 3 }, comments: {}, at, version: 1 },
    });
  }
  const change: Partial<Dialogue> = {
    ...(one.do === 'plan-talk' && { talk }),
    ...(one.do === 'invite' && { invited: { at, by: someone } }),
    ...(one.do === 'hold-talk' && { held: { on: '2026-12-05', at, by: someone } }),
    ...(one.do === 'agree' && { agreed: { at, by: someone, changedAt: at }, plan: emptyPlan }),
  };
  // Opening by itself is never asked for: it comes of answers.
  if (one.do === 'complete-answers') return dialogue;
  const next =
    one.do === 'open'
      ? withOpening(dialogue, { at, by: someone, why: 'fordi' })
      : after(dialogue, one.do, change);
  return 'ok' in next ? dialogue : next;
}
const allLeads = new Set(
  Object.values(transitions).flatMap((leads) => Object.entries(leads).map(([from, to]) => `${from}>${to}`)),
);
/** Two deeds in one: answers that are the last, and an opening with the talk set. */
const steps = (from: DialogueState, to: DialogueState): boolean =>
  from === to ||
  allLeads.has(`${from}>${to}`) ||
  dialogueStates.some((between) => allLeads.has(`${from}>${between}`) && allLeads.has(`${between}>${to}`));

describe('whatever is tried in whatever order', () => {
  const story = fc.array(attempt, { maxLength: 40 });
  const along = (attempts: readonly Attempt[]): Dialogue[] => {
    let dialogue = begun;
    return attempts.map((one) => (dialogue = tried(dialogue, one)));
  };

  test('a dialogue only goes where the table leads', () => {
    fc.assert(
      fc.property(story, (attempts) => {
        const states = [begun, ...along(attempts)].map(({ state }) => state);
        return states.slice(1).every((state, index) => steps(states[index] ?? 'created', state));
      }),
    );
  });

  test('it is open only after both sides have answered or after it was opened, and never shut again', () => {
    fc.assert(
      fc.property(story, (attempts) => {
        const all = along(attempts);
        const firstOpen = all.findIndex(({ state }) => isOpenState(state) && state !== 'closed');
        if (firstOpen < 0) return true;
        const { answered, opened } = all[firstOpen] ?? begun;
        const both =
          answered.some(({ side }) => side === 'staff') &&
          answered.some(({ side, withStaff }) => side !== 'staff' && !withStaff);
        return (
          (both || opened !== undefined) && all.slice(firstOpen).every(({ state }) => isOpenState(state))
        );
      }),
    );
  });

  test('nothing is handed over before a talk was held, and what is over stays over', () => {
    fc.assert(
      fc.property(story, (attempts) => {
        const all = along(attempts);
        const closed = all.findIndex(({ state }) => state === 'closed');
        return (
          all.every(({ agreed, held }) => agreed === undefined || held !== undefined) &&
          (closed < 0 || all.slice(closed).every((one) => one === all[closed]))
        );
      }),
    );
  });

  test('as long as it runs there is a next step with a day, and then none', () => {
    fc.assert(
      fc.property(story, (attempts) =>
        along(attempts).every((dialogue) => {
          const next = nextStep(dialogue, (instant) => instant.slice(0, 10));
          return dialogue.state === 'closed'
            ? next === undefined
            : /^\d{4}-\d\d-\d\d$/.test(next?.dueOn ?? '');
        }),
      ),
    );
  });
});

test('from every state there is a way to the end', () => {
  const reaches = (state: DialogueState): boolean =>
    state === 'closed' || afterDeed(state, 'close') === 'closed' || afterDeed(state, 'cancel') === 'closed';
  expect(dialogueStates.filter((state) => !reaches(state))).toEqual([]);
});
