import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseId, childId } from '#test/builders/concern-town.ts';
import {
  askInput,
  openSparringTown,
  questionId,
  teamId,
  type SparringTown,
} from '#test/builders/sparring-town.ts';
import { killings, persistently } from '#test/builders/persistently.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let town: SparringTown;
beforeEach(async () => {
  town = await openSparringTown();
});
afterEach(() => town.close());

const at = { childId, caseId, questionId };
const steps = [{ id: 'forslag-et', text: 'Faste legegrupper', target: 'surroundings', weeks: 2 }];
const reply = { reflections: 'Vi ser et barn, der gerne vil.', steps, feedbackOn: '2027-01-11' };
const meeting = { meetingId: 'mode-et', on: '2026-11-30', state: 'planned', version: 0, here: true };
const moving = {
  what: 'feedback',
  aboutId: questionId,
  to: '2027-01-15',
  reason: 'Vi er først lige begyndt',
};
const story = [
  ['ellen', 'ask-team', askInput],
  ['dorte', 'save-meeting', { teamId, ...meeting, items: [{ questionId, minutes: 20 }] }],
  ['dorte', 'place-question', { teamId, questionId, degree: 3, show: true }],
  ['dorte', 'answer-question', { teamId, questionId, version: 1, ...reply }],
  ['ellen', 'take-reply', { ...at, version: 1, moveId: 'move-tag', accepted: ['forslag-et'] }],
  ['ellen', 'move-due-date', { childId, caseId, version: 2, moveId: 'flyt-et', ...moving }],
  ['ellen', 'report-back', { ...at, text: 'Legegrupperne virker godt.' }],
] as const;

// The first write of a request is its line in the record; taking a reply writes the case and then the question.
test.each(killings(3))(
  'killed $when write $n of every step and sent again, each is done once',
  async (killing) => {
    for (const [who, name, input] of story)
      expect(await persistently(town.client, killing, () => town.spar(who, name, input)), name).toMatchObject(
        {
          ok: true,
        },
      );
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
    const { moves } = await town.read();
    for (const name of ['agree', 'move-due-date'])
      expect(
        moves.filter(({ move }) => move === name),
        name,
      ).toHaveLength(1);
  },
);
