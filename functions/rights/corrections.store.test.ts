import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShownCorrection } from '#shared/rights/correction.ts';
import type { ThreadEntry } from '#shared/people/thread-entries.ts';
import { openRightsTown, type RightsTown } from '#test/builders/rights-town.ts';
import type { Who } from '#test/builders/consent-town.ts';

const childId = 'barnet';
const about = { childId, correctionId: 'forkert-en' };
const judgement = { kind: 'entry', entry: 'joint', roundId: 'efteraar', roundName: 'Efterår' };
const field = { kind: 'field', field: 'name' };
let town: RightsTown;
beforeEach(async () => {
  town = await openRightsTown();
});
afterEach(() => town.close());

const asks = (what: object = judgement, who: Who = 'mother') =>
  town.gets<ShownCorrection>(who, 'ask-correction', {
    ...{ ...about, about: what, wrong: 'Der står gul', right: 'Vi ser et glad barn' },
  });
const answer = (outcome: string, version = 1) => ({
  ...about,
  version,
  outcome,
  reason: 'Vi har talt om det',
});
async function notesSeenBy(who: Who): Promise<ThreadEntry[]> {
  const reply = await town.ask(who, 'read-thread', { childId });
  if (!reply.ok) throw new Error(reply.code);
  return (reply.value as { entries: ThreadEntry[] }).entries.filter(({ kind }) => kind === 'correction');
}
const noticesOf = (side: string, id: string) =>
  town.table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `0899#notices#${side}#${id}` },
  });

describe('asking for a correction', () => {
  test('is due within a month, once, and the unit’s leader is told', async () => {
    expect(await asks()).toMatchObject({ dueOn: '2026-12-21', by: { id: 'mother' } });
    expect((await asks()).version).toBe(1);
    expect(await town.gets('adam', 'list-correction-requests')).toMatchObject({
      corrections: [{ id: about.correctionId }],
    });
    expect(await noticesOf('staff', 'lisbet')).toMatchObject([{ path: '/units/myren/corrections' }]);
  });

  test('is for who has custody alone, and each sees only their own', async () => {
    await asks();
    expect(await town.gets('father', 'list-corrections', { childId })).toEqual({ corrections: [] });
    const input = { ...about, about: field, wrong: 'forkert', right: 'rigtigt' };
    expect(await town.refuses('bonus', 'ask-correction', input)).toBe('not-permitted');
    expect(await town.refuses('father', 'ask-correction', input)).toBe('changed-meanwhile');
  });
});

describe('the answer', () => {
  test('comes from the leader of the child’s unit or an administrator, not from staff or another family', async () => {
    await asks();
    for (const who of ['ellen', 'stranger', 'father', 'pernille'] as const)
      expect(await town.refuses(who, 'answer-correction', answer('refused'))).toBe('not-permitted');
    expect(await town.refuses('lisbet', 'list-correction-requests', { unitId: 'solen' })).toBe(
      'not-permitted',
    );
    expect(await town.gets('lisbet', 'list-correction-requests', { unitId: 'myren' })).toMatchObject({
      corrections: [{ id: about.correctionId }],
    });
    await town.gets('lisbet', 'answer-correction', answer('refused'));
  });

  test('reaches the one who asked, and is given once', async () => {
    await asks(field);
    await town.gets('adam', 'answer-correction', answer('corrected'));
    await town.gets('adam', 'answer-correction', answer('corrected'));
    expect(await town.refuses('lisbet', 'answer-correction', answer('refused', 2))).toBe('already-answered');
    expect(await town.gets('mother', 'list-corrections', { childId })).toMatchObject({
      corrections: [{ answer: { outcome: 'corrected', reason: 'Vi har talt om det' } }],
    });
    expect(await noticesOf('guardian', 'mother')).toHaveLength(1);
  });

  test('leaves a judgement as it was, with the family’s words beside it', async () => {
    await asks();
    expect(await notesSeenBy('ellen')).toEqual([]);
    await town.gets('lisbet', 'answer-correction', answer('noted'));
    const note = { about: 'joint', text: 'Vi ser et glad barn', roundName: 'Efterår' };
    expect(await notesSeenBy('ellen')).toMatchObject([note]);
    expect(await notesSeenBy('mother')).toMatchObject([note]);
    expect(await notesSeenBy('father')).toEqual([]);
  });

  test('puts no note beside master data', async () => {
    await asks(field);
    expect(await town.refuses('adam', 'answer-correction', answer('noted'))).toBe('not-a-judgement');
  });
});
