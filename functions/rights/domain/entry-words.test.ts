import { describe, expect, test } from 'vitest';
import { threadEntrySchema } from '#shared/people/thread-entries.ts';
import { entryInWords } from './entry-words.ts';
import { wordsIn } from './words/words-in.ts';

const by = { id: 'ellen-en', name: 'Ellen Prøve' };
const at = '2026-11-01T09:00:00.000Z';
const concern = threadEntrySchema.parse({
  ...{ kind: 'case', event: 'raise', id: 'trin-en-1', caseId: 'sag-en-11', caseKind: 'wonder' },
  ...{ state: 'raised', level: 0, at, by, text: 'Leger meget alene.' },
});
const placement = threadEntrySchema.parse({
  ...{ kind: 'placement', id: 'sted-en-1', occasion: 'before', rulerId: 'lineal-en', rulerVersion: 1 },
  ...{ rulerTitle: { da: 'Børnelinealen', en: '' }, steps: 5, bandId: 'mellem', at, by, version: 1 },
  bandLabel: { da: '3-6 år', en: '3-6 years' },
  placed: {
    child: {
      ...{ step: 2, degree: 2, colour: '#ffffff', symbol: 'circle' },
      label: { da: 'Opmærksom', en: 'Alert' },
    },
  },
  protective: [{ id: 'ven', axis: 'child', text: { da: 'Har en ven', en: 'Has a friend' } }],
  ...{ risk: [], surroundings: '', rationale: 'Set flere gange.' },
});
const dialogue = threadEntrySchema.parse({
  ...{ kind: 'dialogue', event: 'agreed', dialogueId: 'dialog-en', age: '3-5', at, by },
  plan: {
    agreements: 'Vi ses igen.',
    focusPoints: [{ id: 'fokus-en', text: 'Venskaber' }],
    actions: [
      {
        ...{ id: 'handling', text: 'Faste pladser', target: 'home', side: 'guardian', status: 'agreed' },
        ...{ responsibleId: 'moderen-1', responsibleName: '', dueOn: '2026-12-01' },
      },
    ],
  },
});
const said = (language: 'da' | 'en', entry: typeof concern) => {
  const { heading, paragraphs } = entryInWords(wordsIn(language), entry);
  return [heading, ...paragraphs];
};

describe('what stands in the thread is told in words', () => {
  test('a concern', () => {
    expect(said('da', concern)).toEqual([
      '1. november 2026: Undren, rejst',
      'Leger meget alene.',
      'Skrevet af Ellen Prøve.',
    ]);
  });

  test('a placement, in the words of the ruler and in Danish where it has no others', () => {
    expect(said('en', placement)).toEqual([
      '1 November 2026: Placement on the ruler, Børnelinealen (3-6 years)',
      'The child: Alert (2/5).',
      'What protects: Has a friend',
      'Set flere gange.',
      'Written by Ellen Prøve.',
    ]);
  });

  test('a dialogue, without a name that the reader may not have', () => {
    expect(said('da', dialogue)).toEqual([
      '1. november 2026: Dialog: aftalt',
      'Vi ses igen.',
      'Fokuspunkt: Venskaber',
      'Handling: Faste pladser (senest 1. december 2026)',
      'Skrevet af Ellen Prøve.',
    ]);
  });
});
