import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseId, childId } from '#test/builders/concern-town.ts';
import {
  askInput,
  openSparringTown,
  questionId,
  teamId,
  type SparringTown,
} from '#test/builders/sparring-town.ts';
import { killAtWrite, Killed, wholeTable } from '#test/builders/table-faults.ts';

let town: SparringTown;
beforeEach(async () => {
  town = await openSparringTown();
});
afterEach(() => town.close());

const at = { childId, caseId, questionId };
const steps = [{ id: 'forslag-et', text: 'Faste legegrupper', target: 'surroundings', weeks: 2 }];
const reply = { reflections: 'Vi ser et barn, der gerne vil.', steps, feedbackOn: '2027-01-11' };
const meeting = { meetingId: 'mode-et', on: '2026-11-30', state: 'planned', version: 0, here: true };
const story = [
  ['ellen', 'ask-team', askInput],
  ['dorte', 'save-meeting', { teamId, ...meeting, items: [{ questionId, minutes: 20 }] }],
  ['dorte', 'place-question', { teamId, questionId, degree: 3, show: true }],
  ['dorte', 'answer-question', { teamId, questionId, version: 1, ...reply }],
  ['ellen', 'take-reply', { ...at, version: 1, moveId: 'move-tag', accepted: ['forslag-et'] }],
  ['ellen', 'report-back', { ...at, text: 'Legegrupperne virker godt.' }],
] as const;

/** Does the step as a client does whose answer does not come: again, until it comes. */
async function persistently(step: () => Promise<unknown>, n: number, when: 'before' | 'after') {
  const kill = killAtWrite(town.client, n, when);
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  } finally {
    kill.stop();
  }
  return step();
}

// The first write of a request is its line in the record; taking a reply writes the case and then the question.
const where = [1, 2, 3].flatMap((n) => (['before', 'after'] as const).map((when) => ({ n, when })));
test.each(where)(
  'killed $when write $n of every step and sent again, each is done once',
  async ({ n, when }) => {
    for (const [who, name, input] of story)
      expect(await persistently(() => town.spar(who, name, input), n, when), name).toMatchObject({
        ok: true,
      });
    expect(await town.spar('ellen', 'read-sparring', { childId, caseId })).toMatchObject({
      value: {
        questions: [
          {
            state: 'reported',
            sparring: { taken: { accepted: ['forslag-et'] }, feedback: { by: { id: 'ellen' } } },
          },
        ],
      },
    });
    const table = [...(await wholeTable(town.client)).keys()];
    expect(table.filter((key) => key.includes('#tasks#') && key.includes('sparring#'))).toEqual([]);
    expect(table.filter((key) => key.includes(`#team#${teamId}`)).toSorted()).toEqual([
      expect.stringContaining('meeting#mode-et'),
      expect.stringContaining(`question#${questionId}`),
      expect.stringContaining(`scale#${questionId}#dorte`),
    ]);
    expect((await town.read()).moves.filter(({ move }) => move === 'agree')).toHaveLength(1);
  },
);
