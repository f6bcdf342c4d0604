import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { metered } from '#functions/kernel/meter.ts';
import { anAction } from '#test/builders/concern-case.ts';
import {
  caseId,
  childId,
  openConcernTown,
  raiseInput,
  wholeStory,
  type ConcernTown,
} from '#test/builders/concern-town.ts';

let town: ConcernTown;
beforeEach(async () => {
  town = await openConcernTown();
});
afterEach(() => town.close());

const at = { childId, caseId };
const code = (reply: unknown) => (reply as { code?: string }).code ?? 'done';
const raise = (change: object = {}) => town.concern('ellen', 'raise-concern', { ...raiseInput, ...change });
let moves = 0;
/** Does one thing to the case as it stands. */
const change = async (
  who: 'ellen' | 'signe' | 'lisbet' | 'henny',
  name: string,
  input: object,
  now?: string,
) =>
  town.concern(
    who,
    name,
    { ...at, version: (await town.read(now)).version, moveId: `move-${(moves += 1)}`, ...input },
    now,
  );
async function play(until: number): Promise<void> {
  for (const { who, name, day, input } of wholeStory.slice(0, until)) {
    const now = `${day}T09:00:00.000Z`;
    const reply =
      name === 'raise-concern'
        ? await town.concern(who, name, input, now)
        : await change(who, name, input, now);
    expect(reply, name).toMatchObject({ ok: true });
  }
}
const story = (index: number) => {
  const step = wholeStory[index];
  if (!step) throw new RangeError('the story is shorter');
  return step;
};
const listed = async (who: Parameters<ConcernTown['concern']>[0], now?: string) =>
  ((await town.concern(who, 'list-cases', {}, now)) as { value: { cases: object[] } }).value.cases;

describe('a wonder', () => {
  test('is written down in two round trips and at most six write units, the record included', async () => {
    const { result, meter } = await metered(() => raise());
    expect(result).toMatchObject({
      ok: true,
      value: { case: { state: 'raised', level: 0, holder: { id: 'ellen' } } },
    });
    expect(meter.roundTrips).toBeLessThanOrEqual(2);
    expect(meter.writeUnits).toBeLessThanOrEqual(6);
  });

  test('sent twice is one, and anything else under the same id is refused', async () => {
    const first = await raise();
    expect(await raise()).toEqual(first);
    expect(code(await raise({ seen: { text: 'Noget helt andet' } }))).toBe('id-taken');
    expect(code(await raise({ template: 'anti-bullying' }))).toBe('id-taken');
    expect(await listed('ellen')).toHaveLength(1);
  });

  test('stands on the list of its group, its leader, and nobody else', async () => {
    await raise();
    const row = {
      childName: 'Freja Prøve',
      state: 'raised',
      what: 'clarify',
      dueOn: '2026-12-07',
      holderLeft: false,
    };
    expect(await listed('signe')).toMatchObject([row]);
    expect(await listed('lisbet')).toMatchObject([row]);
    for (const who of ['stranger', 'pernille', 'adam'] as const) expect(await listed(who)).toEqual([]);
  });

  test('is listed in one round trip after the actor', async () => {
    await raise();
    const { meter } = await metered(() => listed('lisbet'));
    expect(meter.roundTrips).toBe(2);
  });

  test('is closed after clarifying only as no concern', async () => {
    await raise();
    const close = {
      ...{ move: 'close', note: 'Vi har talt det igennem.', whatNow: 'Ikke mere.' },
      noWordBecause: 'Vi så ikke noget af det igen.',
    };
    expect(code(await change('ellen', 'move-case', { step: { ...close, reason: 'goal-reached' } }))).toBe(
      'clarified-first',
    );
    expect(await change('ellen', 'move-case', { step: { ...close, reason: 'no-concern' } })).toMatchObject({
      ok: true,
    });
    expect(await listed('ellen')).toEqual([]);
  });
});

describe('a case', () => {
  test('keeps what was agreed: an action is done or dropped, and cannot be left out', async () => {
    await play(4);
    expect(code(await change('ellen', 'agree-actions', { actions: [] }))).toBe('action-gone');
  });

  test('goes from the first words to a close with outcome and reason, and off the list', async () => {
    await play(wholeStory.length);
    const now = '2027-01-12T08:00:00.000Z';
    const one = await town.read(now);
    expect(one.state).toBe('closed');
    expect(one.moves.map(({ move }) => move)).toEqual([
      'raise',
      'tell',
      'analyse',
      'agree',
      'act',
      'review',
      'close',
    ]);
    expect(await listed('ellen', now)).toEqual([]);
    const again = { step: { move: 'reopen', note: 'Hun står alene igen.' } };
    expect(await change('ellen', 'move-case', again, now)).toMatchObject({
      ok: true,
      value: { case: { state: 'raised' } },
    });
    expect(await listed('ellen', now)).toMatchObject([{ dueOn: '2027-01-26' }]);
  });

  test('is not acted on behind the family’s back, nor with actions on the child alone', async () => {
    await play(1);
    const { input, day } = story(2);
    const now = `${day}T09:00:00.000Z`;
    await change('signe', 'analyse-case', input, now);
    const act = { step: { move: 'act', reviewOn: '2027-01-11', note: '' } };
    expect(code(await change('ellen', 'move-case', act, now))).toBe('family-not-told');
    await change('ellen', 'tell-family', { ...story(1).input, agrees: false }, now);
    expect(code(await change('ellen', 'move-case', act, now))).toBe('family-not-agreed');
    await change(
      'ellen',
      'tell-family',
      { ...story(1).input, agrees: false, basis: 'Almindelig praksis' },
      now,
    );
    await change('ellen', 'agree-actions', { actions: [anAction({ target: 'child' })] }, now);
    expect(code(await change('ellen', 'move-case', act, now))).toBe('action-in-surroundings-missing');
    await change('ellen', 'agree-actions', { actions: [anAction()] }, now);
    const late = { step: { ...act.step, reviewOn: '2027-03-01' } };
    expect(code(await change('ellen', 'move-case', late, now))).toBe('review-date-outside');
    expect(await change('ellen', 'move-case', act, now)).toMatchObject({
      ok: true,
      value: { case: { level: 1 } },
    });
  });

  test('is not looked back at before the child is heard', async () => {
    await play(6);
    const now = '2027-01-11T10:00:00.000Z';
    const review = { step: { move: 'review', note: 'Det går bedre nu.' } };
    expect(code(await change('ellen', 'move-case', review, now))).toBe('voice-missing');
    await town.table.put({
      Item: { pk: `0899#child#${childId}`, sk: 'voice#et', at: '2027-01-10T10:00:00.000Z' },
    });
    expect(await change('ellen', 'move-case', review, now)).toMatchObject({ ok: true });
  });

  test('names services from level two and a coordinating unit at level three, and every step there has a note', async () => {
    await play(5);
    const now = '2026-12-01T10:00:00.000Z';
    const up = (more: object = {}) =>
      change(
        'ellen',
        'move-case',
        { step: { move: 'step-up', note: 'Det rækker ikke længere.', ...more } },
        now,
      );
    expect(code(await up())).toBe('services-missing');
    expect(await up({ services: ['PPR Nord'] })).toMatchObject({
      value: { case: { level: 2, state: 'acting' } },
    });
    expect(code(await up())).toBe('coordinating-unit-missing');
    expect(await up({ coordinatingUnit: 'Koordinerende enhed' })).toMatchObject({
      value: { case: { level: 3 } },
    });
    expect(code(await up())).toBe('level-is-highest');
  });

  test('keeps its holder until another has said yes, and a leader may take it', async () => {
    await play(1);
    const offer = (toId: string) => change('ellen', 'hand-on-case', { toId });
    expect(code(await offer('stranger'))).toBe('person-unknown');
    expect(await offer('signe')).toMatchObject({ value: { case: { holder: { id: 'ellen' } } } });
    expect(await listed('signe')).toMatchObject([{ what: 'accept-holder', responsibleId: 'signe' }]);
    expect(code(await change('ellen', 'answer-holder', { answer: 'accept' }))).toBe('not-offered-to-you');
    expect(code(await change('ellen', 'answer-holder', { answer: 'take' }))).toBe('leader-only');
    expect(await change('signe', 'answer-holder', { answer: 'accept' })).toMatchObject({
      value: { case: { holder: { id: 'signe' } } },
    });
    await town.table.put({
      Item: {
        pk: '0899#person#signe',
        sk: 'staff',
        tenant: '0899',
        id: 'signe',
        name: 'Signe',
        memberships: [],
        places: [],
        protectedBy: [],
        version: 2,
      },
    });
    expect(await listed('lisbet')).toMatchObject([{ holderLeft: true }]);
    expect(await change('lisbet', 'answer-holder', { answer: 'take' })).toMatchObject({
      value: { case: { holder: { id: 'lisbet' } } },
    });
  });

  test('gives the one of two who came second both sides', async () => {
    await play(1);
    const { version } = await town.read();
    const write = (who: 'ellen' | 'signe', text: string) =>
      town.concern(who, 'analyse-case', {
        ...{ ...at, version, moveId: `move-${who}`, goals: [], finish: false },
        analysis: { see: text },
      });
    const replies = await Promise.all([write('ellen', 'Ellens ord'), write('signe', 'Signes ord')]);
    const lost = replies.find(({ ok }) => !ok);
    const won = replies.find(({ ok }) => ok) as { value: { case: object } } | undefined;
    expect(lost).toMatchObject({ code: 'changed-meanwhile', current: won?.value.case });
  });
});
