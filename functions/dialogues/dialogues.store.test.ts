import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  about,
  action,
  allAnswered,
  openDialogueTown,
  plan,
  code,
  said,
  seen,
  type DialogueTown,
} from '#test/builders/dialogue-town.ts';

let town: DialogueTown;
beforeEach(async () => {
  town = await openDialogueTown();
});
afterEach(() => town.close());

const read = (who: Parameters<DialogueTown['ask']>[0]) => town.ask(who, 'read-dialogue', about);

describe('until both sides have answered', () => {
  test('nobody sees the other side; each sees its own', async () => {
    await town.upTo('invite');
    expect(said(await read('ellen'))).toEqual(['huset']);
    expect(said(await read('lisbet'))).toEqual([]);
    expect(said(await read('mother'))).toEqual([]);
    expect(seen(await read('mother')).waitsFor).toMatchObject([{ id: 'mother', isReader: true }]);
  });

  test('the answers of the second side open it for both, but not for a parent who has not answered', async () => {
    await town.upTo('home');
    expect(seen(await read('ellen')).state).toBe('answered');
    expect(said(await read('ellen'))).toEqual(['huset', 'hjemme']);
    expect(said(await read('mother'))).toEqual(['huset', 'hjemme']);
    expect(said(await read('father'))).toEqual([]);
    expect(
      code(
        await town.ask('father', 'answer-dialogue-at-home', {
          ...about,
          version: 0,
          sayings: allAnswered(3),
        }),
      ),
    ).toBe('done');
    expect(said(await read('father'))).toEqual(['huset']);
    expect(seen(await read('ellen')).others).toHaveLength(2);
  });

  test('the owner may open it, with a reason that the family is not told', async () => {
    await town.upTo('invite');
    const why = 'Forældrene vil hellere tale end skrive';
    expect(code(await town.ask('ellen', 'open-dialogue', { ...about, why: '' }))).toBe('input-invalid');
    expect(seen(await town.ask('ellen', 'open-dialogue', { ...about, why })).state).toBe('opened');
    expect(seen(await read('lisbet')).opened?.why).toBe(why);
    expect(JSON.stringify(await read('mother'))).not.toContain(why);
    expect(said(await read('mother'))).toEqual([]);
  });

  test('answers may be changed, and no more once the others’ are seen', async () => {
    await town.upTo('invite');
    const again = { ...about, as: 'staff', version: 1, sayings: allAnswered(5) };
    expect(code(await town.ask('ellen', 'answer-dialogue', { ...again, version: 0 }))).toBe(
      'changed-meanwhile',
    );
    expect(seen(await town.ask('ellen', 'answer-dialogue', again)).mine?.version).toBe(2);
    await town.ask('mother', 'answer-dialogue-at-home', { ...about, version: 0, sayings: allAnswered(2) });
    expect(
      code(await town.ask('ellen', 'answer-dialogue', { ...again, version: 2, sayings: allAnswered(1) })),
    ).toBe('answers-locked');
    expect(code(await town.ask('lisbet', 'answer-dialogue', { ...again, version: 0 }))).toBe(
      'answers-locked',
    );
  });

  test('a question left out, or one that is not asked, is refused', async () => {
    await town.upTo('start');
    const { answers } = allAnswered(3);
    const [first = ''] = Object.keys(answers);
    const { [first]: _, ...rest } = answers;
    const answer = (given: object) =>
      town.ask('ellen', 'answer-dialogue', {
        ...about,
        as: 'staff',
        version: 0,
        sayings: { answers: given, comments: {} },
      });
    expect(await answer(rest)).toMatchObject({ code: 'answers-missing', facts: { n: 1 } });
    expect(code(await answer({ ...answers, foreign: 3 }))).toBe('question-unknown');
  });
});

describe('the talk and what comes of it', () => {
  test('what was agreed is a draft until it is handed over; then the family follows it', async () => {
    await town.upTo('hold');
    const draft = { ...about, edition: 1, plan, finish: false };
    expect(seen(await town.ask('ellen', 'agree-dialogue', draft)).plan?.actions[0]?.responsibleName).toBe(
      'Mille Prøve',
    );
    expect(seen(await read('mother')).plan).toBeUndefined();
    expect(
      seen(await town.ask('ellen', 'agree-dialogue', { ...draft, edition: 2, finish: true })).state,
    ).toBe('agreed');
    expect(seen(await read('mother')).plan?.focusPoints).toEqual(plan.focusPoints);
    expect(seen(await read('father')).plan?.actions[0]).toMatchObject({ responsibleName: '' });

    const tick = { ...about, actionId: action.id, isDone: true };
    expect(code(await town.ask('father', 'follow-dialogue', tick))).toBe('not-your-action');
    const comment = { id: 'ord-et', text: 'Det går godt' };
    expect(
      seen(await town.ask('mother', 'follow-dialogue', { ...tick, comment })).plan?.actions[0]?.status,
    ).toBe('done');
    expect(seen(await read('ellen')).comments).toMatchObject([
      { text: 'Det går godt', by: { id: 'mother' } },
    ]);
    expect(seen(await read('father')).comments).toEqual([]);
  });

  test('who writes over what another has written is shown it', async () => {
    await town.upTo('hold');
    await town.ask('ellen', 'agree-dialogue', { ...about, edition: 1, plan, finish: false });
    const theirs = { ...plan, agreements: 'Noget andet' };
    const late = await town.ask('lisbet', 'agree-dialogue', {
      ...about,
      edition: 1,
      plan: theirs,
      finish: false,
    });
    expect(late).toMatchObject({
      code: 'changed-meanwhile',
      current: { plan: { agreements: plan.agreements }, edition: 2 },
    });
  });

  test('nothing is handed over before the talk, nor when nothing was agreed, nor with a stranger responsible', async () => {
    await town.upTo('plan');
    const agree = (change: object) =>
      town.ask('ellen', 'agree-dialogue', { ...about, edition: 1, plan, finish: true, ...change });
    expect(code(await agree({}))).toBe('talk-not-held');
    expect(code(await town.ask('ellen', 'hold-talk', { ...about, on: '2026-11-22' }))).toBe('date-not-come');
    await town.ask('ellen', 'hold-talk', { ...about, on: '2026-11-21' });
    expect(code(await agree({ plan: { agreements: '', focusPoints: [], actions: [] } }))).toBe(
      'nothing-agreed',
    );
    const foreign = { ...plan, actions: [{ ...action, responsibleId: 'stranger' }] };
    expect(code(await agree({ plan: foreign }))).toBe('responsible-unknown');
  });

  test('everyone concerned is told, each once, and about no content', async () => {
    await town.upTo('agree');
    for (const person of ['mother', 'father'])
      expect((await town.noticesOf('guardian', person)).sort()).toEqual([
        'dialogue-agreed',
        'dialogue-invited',
        'dialogue-talk',
      ]);
    expect(await town.noticesOf('guardian', 'bonus')).toEqual([]);
    expect(await town.noticesOf('staff', 'ellen')).toEqual(['dialogue-answered']);
  });

  test('a reminder comes on a later day, never twice on one', async () => {
    await town.upTo('invite');
    await town.ask('ellen', 'invite-family', about, '2026-11-21T12:00:00.000Z');
    expect(await town.noticesOf('guardian', 'mother')).toHaveLength(1);
    const next = '2026-11-23T08:00:00.000Z';
    expect(seen(await town.ask('ellen', 'invite-family', about, next)).invited?.remindedAt).toBe(next);
    expect(await town.noticesOf('guardian', 'mother')).toHaveLength(2);
  });

  test('ending it early takes a reason, and then a new one can begin; two at a time cannot', async () => {
    await town.upTo('invite');
    const another = { ...about, dialogueId: 'dialog-to', age: '6-9', answerBy: '2026-12-28' };
    expect(code(await town.ask('ellen', 'start-dialogue', another))).toBe('dialogue-under-way');
    expect(code(await town.ask('ellen', 'close-dialogue', { ...about, why: '' }))).toBe('reason-missing');
    expect(code(await town.ask('ellen', 'close-dialogue', { ...about, why: 'Barnet flytter' }))).toBe('done');
    expect(
      code(
        await town.ask('mother', 'answer-dialogue-at-home', {
          ...about,
          version: 0,
          sayings: allAnswered(3),
        }),
      ),
    ).toBe('dialogue-over');
    expect(code(await town.ask('ellen', 'start-dialogue', another))).toBe('done');
  });
});
