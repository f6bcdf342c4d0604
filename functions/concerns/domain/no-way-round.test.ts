import { describe, expect, test } from 'vitest';
import type { CaseMove } from '#shared/concerns/case-moves.ts';
import { concernRulesOn } from '#shared/concerns/rules.ts';
import { aCase, anAction } from '#test/builders/concern-case.ts';
import { leavesOut } from './agreed-actions.ts';
import { moved } from './case-changes.ts';

const today = '2026-11-20';
const by = { id: 'ellen', name: 'Ellen Prøve' };
const doing = { moveId: 'move-now', by, now: '2026-11-20T09:00:00.000Z' };
const line = (move: CaseMove['move'], to: CaseMove['to'], at: string): CaseMove => ({
  ...{ id: `${move}-line`, move, to, by, level: 1, at: `${at}T09:00:00.000Z` },
});

describe('there is no way round', () => {
  test('the child’s own voice: one from before the case was opened again does not stand for now', () => {
    const [raised] = aCase().moves;
    const one = aCase({
      state: 'acting',
      level: 1,
      familyTold: { at: doing.now, on: '2026-11-04', by, how: 'talk', said: '', agrees: true },
      moves: [
        ...(raised ? [raised] : []),
        line('review', 'reviewed', '2026-11-05'),
        line('close', 'closed', '2026-11-07'),
        line('reopen', 'raised', '2026-11-10'),
        line('act', 'acting', '2026-11-12'),
      ],
    });
    const review = { move: 'review' as const, note: 'Det går bedre nu.', voiceMissing: '', familyWord: '' };
    const facts = { today, stopStands: false, familySees: true, rules: concernRulesOn(today) };
    const heardOn = (day: string) => ({ ...facts, voicesAt: [`${day}T08:00:00.000Z`] });
    expect(moved(one, doing, review, heardOn('2026-11-06'))).toMatchObject({ code: 'voice-missing' });
    expect(moved(one, doing, review, heardOn('2026-11-15'))).toMatchObject({ state: 'reviewed' });
  });

  test('the family: a word that reaches nobody does not stand for telling it', () => {
    const close = { move: 'close' as const, reason: 'no-concern' as const, note: 'Vi har set efter.' };
    const facts = { today, stopStands: false, rules: concernRulesOn(today), voicesAt: [] };
    const closed = (familySees: boolean, words: { familyWord: string; noWordBecause: string }) =>
      moved(aCase(), doing, { ...close, whatNow: 'Ikke mere.', ...words }, { ...facts, familySees });
    const word = { familyWord: 'Der var ikke noget.', noWordBecause: '' };
    const because = { familyWord: '', noWordBecause: 'Vi så ikke noget af det igen.' };
    expect(closed(false, word)).toMatchObject({ code: 'word-reaches-nobody' });
    expect(closed(true, word)).toMatchObject({ state: 'closed' });
    expect(closed(false, because)).toMatchObject({ state: 'closed' });
    expect(closed(true, { familyWord: '', noWordBecause: '' })).toMatchObject({
      code: 'family-word-missing',
    });
  });

  test('the outcome: what was agreed is not left out, it is done or dropped', () => {
    const one = aCase({ state: 'acting', actions: [anAction(), anAction({ id: 'handling-to' })] });
    expect(leavesOut(one, [anAction()])).toBe(true);
    const dropped = anAction({ id: 'handling-to', status: 'dropped', outcomeNote: 'Flyttet stue.' });
    expect(leavesOut(one, [anAction(), dropped])).toBe(false);
  });
});
