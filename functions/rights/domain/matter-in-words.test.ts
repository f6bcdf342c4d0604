import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { matterSchemas } from '#shared/rights/matters.ts';
import { matterInWords } from './matter-in-words.ts';
import { isSilent, under } from './words/matter-words.ts';
import { wordsIn } from './words/words-in.ts';

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
}
/** Every field of a schema with the field around it, and the codes that may stand in it. */
function fieldsOf(shape: Shape, around: string): { around: string; field: string; codes: string[] }[] {
  const ways = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.items ? [shape.items] : [])];
  const own = Object.entries(shape.properties ?? {}).flatMap(([field, one]) =>
    isSilent(around, field) ? [] : [{ around, field, codes: codesOf(one) }, ...fieldsOf(one, field)],
  );
  return [...own, ...ways.flatMap((way) => fieldsOf(way, around))];
}
const codesOf = ({ enum: codes = [], const: code, items, anyOf = [], oneOf = [] }: Shape): string[] => [
  ...[...codes, code].filter((one) => typeof one === 'string'),
  ...[...anyOf, ...oneOf, ...(items ? [items] : [])].filter((one) => !one.properties).flatMap(codesOf),
];
const all = Object.entries(matterSchemas).flatMap(([name, schema]) =>
  fieldsOf(z.toJSONSchema(schema, { io: 'output' }) as Shape, name),
);
/** Places that are said of as they stand: a child's age in years. */
const plain = ['dialogue.age'];

describe.each(['da', 'en'] as const)('every field of a matter (%s)', (language) => {
  const { labels, choices } = wordsIn(language).matters;

  test('has a word', () => {
    const wordless = all.filter(({ around, field }) => under(labels, around, field) === undefined);
    expect(wordless.map(({ around, field }) => `${around}.${field}`)).toEqual([]);
  });

  test('has a word for each code that may stand in it', () => {
    const bare = all.flatMap(({ around, field, codes }) =>
      codes
        .filter((code) => under(choices, around, field)?.[code] === undefined)
        .map((code) => `${around}.${field}: ${code}`),
    );
    expect(bare.filter((one) => !plain.some((place) => one.startsWith(place)))).toEqual([]);
  });
});

test('a matter is told field by field, dates and codes in words, and what says nothing left out', () => {
  const blocks = matterInWords(wordsIn('da'), {
    item: 'case',
    said: {
      ...{ id: 'sag-en-11', version: 3, raisedAt: '2026-11-01T09:00:00.000Z', kind: 'wonder', services: [] },
      raisedBy: { id: 'ellen', name: 'Ellen Prøve' },
      seen: { text: 'Sidder alene.', when: '', childSaid: '', parentsSaid: 'Også hjemme.', often: 'daily' },
      actions: [
        {
          ...{ id: 'fast', text: 'Fast makker', target: 'surroundings', status: 'done', outcome: 1 },
          ...{ responsibleId: 'ellen', responsibleName: 'Ellen Prøve', outcomeNote: 'De leger.' },
          ...{ dueOn: '2026-11-08', reviewOn: '2026-12-20' },
        },
      ],
    },
  });
  expect(blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    '1. november 2026: Undren eller bekymring, som den står',
    'Rejst: 1. november 2026',
    'Art: undren',
    'Rejst af: Ellen Prøve',
    'Det, der blev set – Ord: Sidder alene.',
    'Det, der blev set – Det, forældrene sagde: Også hjemme.',
    'Det, der blev set – Hvor tit: hver dag',
    'Handling: Ord: Fast makker; Rettet mod: omgivelserne; Status: gjort; Sådan gik det (−2 til +2): 1; Ansvarlig: Ellen Prøve; Sådan gik det: De leger.; Senest: 8. november 2026; Ses igennem: 20. december 2026',
  ]);
});

test('an answer stands beside what was asked, and not to know is said in words', () => {
  const blocks = matterInWords(wordsIn('en'), {
    item: 'answers',
    said: {
      answers: { 'ven-et': 4, 'ven-to': 0 },
      comments: { venner: 'Has two friends.' },
      side: 'guardian',
    },
    asked: { 'ven-et': 'Does your child have somebody to play with?', venner: 'Friends' },
  });
  expect(blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    'Answers in a dialogue',
    'Does your child have somebody to play with?: 4 of 5',
    'ven-to: does not know',
    'Friends: Has two friends.',
    'Side: parent',
  ]);
});
