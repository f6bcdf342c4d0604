import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sparring, TeamQuestion } from '#shared/concerns/sparring.ts';
import { caseId, childId } from '#test/builders/concern-town.ts';
import {
  asked,
  askInput,
  openSparringTown,
  questionId,
  teamId,
  type SparringTown,
} from '#test/builders/sparring-town.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let town: SparringTown;
beforeEach(async () => {
  town = await openSparringTown();
});
afterEach(() => town.close());

const at = { childId, caseId, questionId };
const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const ask = (change: object = {}) =>
  town.spar<{ sparring: Sparring }>('ellen', 'ask-team', { ...askInput, ...change });
const teamReads = async (who: 'dorte' | 'daniel' = 'dorte') => {
  const reply = await town.spar<{ questions: TeamQuestion[] }>(who, 'read-team', { teamId });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.questions;
};
const steps = [
  { id: 'forslag-et', text: 'Faste legegrupper om formiddagen', target: 'surroundings', weeks: 2 },
  { id: 'forslag-to', text: 'Øv en åbning til en leg', target: 'child', weeks: 3 },
];
const reply = { reflections: 'Vi ser et barn, der gerne vil.', steps, feedbackOn: '2027-01-11' };
const answer = async (change: object = {}) => {
  const [question] = await teamReads();
  return town.spar('dorte', 'answer-question', {
    ...{ teamId, questionId, version: question?.version ?? 0 },
    ...{ ...reply, ...change },
  });
};

describe('a question without a name', () => {
  test('reaches the team without child, asker, unit or more than the day', async () => {
    expect(await ask()).toMatchObject({
      ok: true,
      value: { sparring: { mode: 'anonymous', by: { id: 'ellen' } } },
    });
    expect(await teamReads()).toMatchObject([{ id: questionId, asked, degree: 3, askedOn: '2026-11-23' }]);
    const items = [...(await wholeTable(town.client))].filter(([key]) => key.includes(`#team#${teamId}`));
    expect(items).toHaveLength(1);
    const stored = JSON.stringify(items);
    for (const word of ['Freja', 'ellen', 'Ellen', 'myren', 'Myren', 'Rød', caseId, 'T09:00'])
      expect(stored).not.toContain(word);
    const fields = [
      'pk',
      'sk',
      'kind',
      'id',
      'mode',
      'asked',
      'degree',
      'askedOn',
      'state',
      'opened',
      'version',
    ];
    expect(Object.keys(items[0]?.[1] ?? {}).toSorted()).toEqual(fields.toSorted());
  });

  test('is refused while a name is left, with the places and never the words', async () => {
    const question = 'Frejas mor Mille siger, at Ellen i Myren ved mere. Født 5. maj.';
    const refusal = await ask({ asked: { ...asked, question } });
    expect(refusal).toMatchObject({ ok: false, code: 'name-left', facts: { n: 5 } });
    expect(refusal).toMatchObject({
      current: [{ field: 'question', from: 0, to: 6, kind: 'child' }, {}, {}, {}, {}],
    });
    expect(JSON.stringify(refusal)).not.toMatch(/Freja|Mille|Ellen|Myren|maj/);
    expect(await teamReads()).toEqual([]);
  });

  test('is checked before it is sent: what was found, and the text without it', async () => {
    const question = 'Kan I hjælpe Freja Prøve? Ring til Frank.';
    const checked = await town.spar('ellen', 'check-question', {
      childId,
      caseId,
      asked: { ...asked, question },
    });
    expect(checked).toMatchObject({
      ok: true,
      value: { without: { question: 'Kan I hjælpe barnet? Ring til far.', tried: asked.tried } },
    });
    const value = (checked as unknown as { value: { without: object } }).value;
    expect(await ask({ asked: value.without })).toMatchObject({ ok: true });
  });

  test('sent twice is one; another text under the same id is refused', async () => {
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(code(await ask({ asked: { ...asked, works: 'Noget andet' } }))).toBe('id-taken');
    expect(await teamReads()).toHaveLength(1);
  });

  test('goes to a district team only, and from those who may ask', async () => {
    expect(code(await ask({ teamId: 'ppr-nord' }))).toBe('unknown-team');
    for (const who of ['stranger', 'adam', 'pernille', 'dorte', 'mother'] as const)
      expect(code(await town.spar(who, 'ask-team', askInput))).toBe('not-permitted');
  });
});

describe('the team', () => {
  test('is read by its members alone', async () => {
    for (const who of ['ellen', 'lisbet', 'pernille', 'adam', 'mother'] as const)
      expect(code(await town.spar(who, 'read-team', { teamId }))).toBe('not-permitted');
    expect(await town.spar('daniel', 'list-teams')).toMatchObject({
      value: { teams: [{ id: teamId, waiting: 0 }] },
    });
    expect(await town.spar('ellen', 'list-teams')).toMatchObject({ value: { teams: [] } });
  });

  test('places alone, and sees the others’ when all who are there have placed', async () => {
    await ask();
    const meeting = {
      teamId,
      meetingId: 'mode-et',
      on: '2026-11-30',
      items: [{ questionId, minutes: 20 }],
      state: 'planned',
    };
    expect(await town.spar('dorte', 'save-meeting', { ...meeting, version: 0, here: true })).toMatchObject({
      ok: true,
    });
    expect(await town.spar('daniel', 'save-meeting', { ...meeting, version: 1, here: true })).toMatchObject({
      value: { meeting: { chair: { id: 'dorte' }, present: [{ id: 'dorte' }, { id: 'daniel' }] } },
    });
    const place = (who: 'dorte' | 'daniel', more: object) =>
      town.spar(who, 'place-question', { teamId, questionId, ...more });
    expect(await place('dorte', { degree: 2 })).toMatchObject({
      value: { scales: { count: 1, mine: 2, shown: false, all: [] } },
    });
    expect(code(await place('daniel', { show: true }))).toBe('chair-only');
    expect(await place('daniel', { degree: 4 })).toMatchObject({
      value: { scales: { shown: true, all: [{ degree: 2 }, { degree: 4 }] } },
    });
    expect(code(await place('daniel', { degree: 1 }))).toBe('already-shown');
  });

  test('whoever comes second with an agenda gets the one that stands', async () => {
    await ask();
    const meeting = { teamId, meetingId: 'mode-et', on: '2026-11-30', state: 'planned', version: 0 };
    await town.spar('dorte', 'save-meeting', { ...meeting, items: [{ questionId, minutes: 20 }] });
    expect(await town.spar('daniel', 'save-meeting', { ...meeting, items: [] })).toMatchObject({
      ...{ code: 'changed-meanwhile', current: { items: [{ questionId, minutes: 20 }] } },
    });
    expect(
      code(
        await town.spar('daniel', 'save-meeting', {
          ...meeting,
          version: 1,
          items: [{ questionId: 'ukendt', minutes: 20 }],
        }),
      ),
    ).toBe('unknown-question');
  });
});

describe('a reply', () => {
  test('is seen on the case, accepted as actions with one step, and asks for feedback', async () => {
    await ask();
    expect(
      code(await town.spar('ellen', 'take-reply', { ...at, version: 1, moveId: 'move-tag', accepted: [] })),
    ).toBe('not-answered');
    expect(await answer()).toMatchObject({ ok: true });
    expect(await town.spar('ellen', 'read-sparring', { childId, caseId })).toMatchObject({
      value: { questions: [{ state: 'answered', reply: { reflections: reply.reflections } }], mayAsk: true },
    });
    const take = { ...at, version: 1, moveId: 'move-tag', accepted: ['forslag-et'] };
    const taken = await town.spar('ellen', 'take-reply', take);
    expect(taken).toMatchObject({
      value: {
        case: {
          actions: [
            { id: 'forslag-et', target: 'surroundings', dueOn: '2026-12-07', responsibleId: 'ellen' },
          ],
        },
      },
    });
    expect(await town.spar('ellen', 'take-reply', take)).toMatchObject({
      ok: true,
      value: { case: { version: 2 } },
    });
    const tasks = [...(await wholeTable(town.client))].filter(
      ([key]) => key.includes('sparring#') && key.includes('#tasks#'),
    );
    expect(JSON.stringify(tasks)).toContain('2027-01-11');
    const back = { ...at, text: 'Legegrupperne virker, barnet er med hver dag.' };
    expect(code(await town.spar('ellen', 'report-back', { ...back, text: 'Freja er med hver dag.' }))).toBe(
      'name-left',
    );
    expect(await town.spar('ellen', 'report-back', back)).toMatchObject({ ok: true });
    expect(await teamReads()).toMatchObject([{ state: 'reported', feedback: { text: back.text } }]);
    expect(
      [...(await wholeTable(town.client)).keys()].filter(
        (key) => key.includes('#tasks#') && key.includes('sparring#'),
      ),
    ).toEqual([]);
    expect(code(await answer({ reflections: 'Vi tænker noget andet nu.' }))).toBe('already-reported');
  });

  test('stands on the thread of those who work there, and without words for a family that was told', async () => {
    await ask();
    const entries = async (who: 'ellen' | 'mother') => {
      const thread = await town.spar<{ entries: { kind: string; text?: string }[] }>(who, 'read-thread', {
        childId,
      });
      return thread.ok ? thread.value.entries.filter(({ kind }) => kind === 'sparring') : [];
    };
    expect(await entries('ellen')).toMatchObject([
      { event: 'asked', text: asked.question, teamName: 'Distriktsteam Nord' },
    ]);
    expect(await entries('mother')).toEqual([]);
    const told = { how: 'talk', on: '2026-11-23', said: 'Ja', agrees: true };
    await town.concern('ellen', 'tell-family', { childId, caseId, version: 1, moveId: 'move-told', ...told });
    const [seen] = await entries('mother');
    expect(seen).toMatchObject({ event: 'asked', mode: 'anonymous' });
    expect(seen).not.toHaveProperty('text');
  });
});
