import { expect, test } from 'vitest';
import { Drafts } from '#lib/state/drafts.ts';
import { answeredSigns, forgetAnswered, noteAnswered } from './answered-signs.ts';

function aShelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

test('a sign answered in one wonder still stops another one, and not a placement', () => {
  const drafts = new Drafts(aShelf(), 'ellen');
  noteAnswered(drafts, { childId: 'barnet', caseId: 'sag-et' }, ['Mærker']);
  expect(answeredSigns(drafts, 'barnet')).toEqual(['Mærker']);
  expect(answeredSigns(drafts, 'sag-et')).toEqual(['Mærker']);
  expect(answeredSigns(drafts, 'sag-to')).toEqual([]);
});

test('what the server knows nothing of is asked for again', () => {
  const drafts = new Drafts(aShelf(), 'ellen');
  noteAnswered(drafts, { childId: 'barnet' }, ['Mærker']);
  forgetAnswered(drafts, 'barnet');
  expect(answeredSigns(drafts, 'barnet')).toEqual([]);
});
