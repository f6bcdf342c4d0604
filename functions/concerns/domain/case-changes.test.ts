import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadsTo, type CaseMove } from '#shared/concerns/case-moves.ts';
import type { CaseStep } from '#shared/concerns/case-steps.ts';
import type { Case } from '#shared/concerns/case.ts';
import type { Refused } from '#shared/refusals.ts';
import { concernRulesOn } from '#shared/concerns/rules.ts';
import { aCase, anAction, aWholeAnalysis } from '#test/builders/concern-case.ts';
import { agreed } from './agreed-actions.ts';
import { analysed, answered, moved, offered, told, type Doing } from './case-changes.ts';

const today = '2026-11-02';
const people = ['ellen', 'signe', 'lisbet'].map((id) => ({ id, name: id }));
const rules = concernRulesOn(today);

/** Something somebody tries with a case, allowed or not. */
type Try = (one: Case, doing: Doing) => Case | Refused;
const word = fc.constantFrom('', ...Array<string>(4).fill('en længere begrundelse'));
const reviewOn = fc.constantFrom('2026-11-20', ...Array<string>(3).fill('2026-12-20'));
const services = fc.constantFrom<string[][]>([], ['PPR']);

const aStep: fc.Arbitrary<CaseStep> = fc.oneof(
  fc.record({ move: fc.constant('act' as const), reviewOn, note: word }),
  fc.record({ move: fc.constant('review' as const), note: word, voiceMissing: word, familyWord: word }),
  fc.record({
    ...{ move: fc.constant('step-up' as const), note: word, services, reviewOn },
    coordinatingUnit: fc.constantFrom('', 'Koordinerende enhed'),
  }),
  fc.record({ move: fc.constant('step-down' as const), note: word, reviewOn }),
  fc.record({
    ...{ move: fc.constant('close' as const), note: word, whatNow: word, familyWord: word },
    ...{ noWordBecause: word, reason: fc.constantFrom('no-concern' as const, 'goal-reached' as const) },
  }),
  fc.record({ move: fc.constant('reopen' as const), note: word }),
);
const aTry: fc.Arbitrary<Try> = fc.oneof(
  fc.tuple(aStep, fc.boolean(), fc.boolean()).map(
    ([step, stopStands, isHeard]): Try =>
      (one, doing) =>
        moved(one, doing, step, {
          familySees: one.familyTold !== undefined && !stopStands,
          ...{ today, stopStands, rules, voicesAt: isHeard ? ['2027-01-01T00:00:00.000Z'] : [] },
        }),
  ),
  fc.boolean().map(
    (finish): Try =>
      (one, doing) =>
        analysed(one, doing, { analysis: aWholeAnalysis, goals: [], finish }),
  ),
  fc
    .tuple(
      fc.constantFrom('surroundings' as const, 'child' as const),
      fc.constantFrom('agreed' as const, 'done' as const),
    )
    .map(
      ([target, status]): Try =>
        (one, doing) =>
          agreed(one, doing, [anAction({ target, status, ...(status === 'done' && { outcome: 1 }) })]),
    ),
  fc.boolean().map(
    (agrees): Try =>
      (one, doing) =>
        told(one, doing, { on: today, how: 'talk', said: '', agrees }, { today, stopStands: false }),
  ),
  fc.constantFrom(...people).map(
    (to): Try =>
      (one, doing) =>
        offered(one, doing, to, ''),
  ),
  fc.constantFrom('accept' as const, 'decline' as const, 'take' as const).map(
    (answer): Try =>
      (one, doing) =>
        answered(one, doing, answer, { note: '', isLeader: doing.by.id === 'lisbet' }),
  ),
);

/** Everything that was tried, and the case before and after each. */
function played(tries: readonly (readonly [Try, { id: string; name: string }])[]) {
  let one = aCase();
  return tries.map(([attempt, by], index) => {
    const before = one;
    const after = attempt(one, {
      moveId: `move-${index}`,
      by,
      now: `2026-11-02T09:00:${String(index % 60).padStart(2, '0')}.000Z`,
    });
    if (!('ok' in after)) one = after;
    return { before, after, one };
  });
}
const story = fc.array(fc.tuple(aTry, fc.constantFrom(...people)), {
  minLength: 1,
  maxLength: 90,
  size: 'max',
});
const always = (holds: (step: ReturnType<typeof played>[number]) => void) =>
  fc.assert(
    fc.property(story, (tries) => {
      for (const step of played(tries)) holds(step);
    }),
    { numRuns: 300 },
  );

describe('whatever people try with a case', () => {
  test('no state follows another but as the table says, and each line of the history begins where the last one ended', () =>
    always(({ one }) => {
      let last: CaseMove | undefined;
      for (const line of one.moves) {
        if (line.move === 'raise') expect(last).toBeUndefined();
        else {
          expect(line.from).toBe(last?.to);
          if (line.move !== 'agree') expect(leadsTo(line.from ?? 'closed', line.move)).toBe(line.to);
        }
        last = line;
      }
    }));

  test('the history ends in the state and level of the case', () =>
    always(({ one }) => {
      const last = one.moves.at(-1);
      expect([last?.to, last?.level]).toEqual([one.state, one.level]);
    }));

  test('the version goes up by one with every change and stays with every refusal', () =>
    always(({ before, after, one }) => {
      expect(one.version).toBe('ok' in after ? before.version : before.version + 1);
    }));

  test('there is always a holder, and another one only after saying yes or as the leader', () =>
    always(({ before, one }) => {
      expect(one.holder.id).not.toBe('');
      if (one.holder.id === before.holder.id) return;
      const last = one.moves.at(-1);
      expect(last?.by.id).toBe(one.holder.id);
      expect(before.offered?.to.id === one.holder.id || last?.move === 'take').toBe(true);
    }));

  test('nobody acts without an action in the surroundings, nor behind the family’s back', () =>
    always(({ before, one }) => {
      if (one.state !== 'acting') return;
      expect(
        one.actions.some(({ target, status }) => target === 'surroundings' && status !== 'dropped'),
      ).toBe(true);
      if (before.state !== 'acting') expect(one.level).toBeGreaterThan(0);
    }));

  test('nothing is closed without a reason, what comes now, and a word about the family', () =>
    always(({ one }) => {
      if (one.state !== 'closed') return;
      const close = one.moves.findLast(({ move }) => move === 'close');
      expect(close?.reason).toBeDefined();
      expect(close?.familyWord ?? close?.noWordBecause ?? '').not.toBe('');
      expect(one.actions.every(({ status }) => status !== 'agreed')).toBe(true);
    }));

  test('it gets all the way round in some of the stories, so that the above says something', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(story, (tries) => {
        for (const { one } of played(tries)) seen.add(one.state);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(seen).toEqual(new Set(['raised', 'analysed', 'acting', 'reviewed', 'closed']));
  });
});
