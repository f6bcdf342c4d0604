import { describe, expect, test } from 'vitest';
import { guideGaps, type GuideParts } from './guide-gaps.ts';
import { guideAges, guideCountries } from './guide-scale.ts';
import { readGuideText } from './guide-start/read-guide-text.ts';
import { startingGuide, startingParts } from './guide-start/guides.ts';
import { startingRulers } from './ruler-start/rulers.ts';
import { guideContentSchema, guidePartContentSchema, guidePartSchema, guideSchema } from './guide.ts';
import type { GuidePart, Measure } from './guide.ts';

const partsOf = (all: readonly GuidePart[]): GuideParts =>
  Object.fromEntries(all.map((part) => [part.degree, part]));
const guide = startingGuide();
const parts = startingParts();
/** The shipped guide with one measure changed. */
const withMeasure = (id: string, change: Partial<Measure>) =>
  partsOf(
    parts.map((part) => ({
      ...part,
      measures: part.measures.map((one) => (one.id === id ? { ...one, ...change } : one)),
    })),
  );
const codes = (content = guide, of: GuideParts = partsOf(parts)) => [
  ...new Set(guideGaps(content, of).map(({ code }) => code)),
];

describe.each(guideCountries)('the shipped guide of %s', (country) => {
  const all = startingParts(country);

  test('can be published as it is', () => {
    expect(guideSchema.parse(startingGuide(country))).toEqual(startingGuide(country));
    for (const part of all) expect(guidePartSchema.parse(part)).toEqual(part);
    expect(guideGaps(startingGuide(country), partsOf(all))).toEqual([]);
  });

  test('says something whole in both languages at every age', () => {
    for (const age of guideAges)
      for (const { measures } of all)
        expect(measures.some(({ ages }) => ages.length === 0 || ages.includes(age))).toBe(true);
    const said = all.flatMap(({ meaning, measures }) => [
      meaning,
      ...measures.flatMap(({ title, text }) => [title, text]),
    ]);
    expect(said.filter(({ da, en }) => da.length < 8 || en.length < 8 || da === en)).toEqual([]);
  });

  test('begins below degree 5 with what surrounds the child', () => {
    for (const { degree, measures } of all)
      if (degree < 5) expect([degree, measures[0]?.target]).toEqual([degree, 'surroundings']);
  });

  test('sends whoever suspects violence to the authorities at once, and not to the parents', () => {
    const fifth = all.find(({ degree }) => degree === 5)?.measures ?? [];
    expect(fifth[0]?.within).toEqual({ amount: 0, unit: 'hours' });
    expect(fifth.some(({ notParentsFirst }) => notParentsFirst)).toBe(true);
    expect(fifth.filter(({ target }) => target === 'family')).toEqual([]);
  });

  test('names four levels, and clarifies within fourteen days at the first', () => {
    const { levels } = startingGuide(country);
    expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
    expect(levels[0]?.duties[0]?.within).toEqual({ amount: 14, unit: 'days' });
  });
});

test('the guide knows the ages of the rulers', () => {
  expect(startingRulers[0]?.bands.map(({ id }) => id)).toEqual([...guideAges]);
});

test('what nobody has held against the law in force says so', () => {
  const laws = guide.laws.filter(({ verified }) => !verified).map(({ id }) => id);
  expect(laws).toEqual(['ssd-meeting', 'bullying']);
});

describe('a guide that would leave somebody without an answer', () => {
  test('has no measures for a degree, or none for an age', () => {
    const [first, ...rest] = parts;
    expect(codes(guide, partsOf(rest))).toContain('degree-without-measure');
    if (!first) throw new Error('there is a first degree');
    const onlyOld = {
      ...first,
      measures: first.measures.map((one) => ({ ...one, ages: ['15-17' as const] })),
    };
    expect(codes(guide, partsOf([onlyOld, ...rest]))).toEqual(['age-without-measure']);
    expect(guidePartContentSchema.safeParse({ ...first, measures: [] }).success).toBe(false);
  });

  test('names nobody to call at degree 4 or 5, or drops the warning about parents', () => {
    const contacts = guide.contacts.filter(({ degrees }) => !degrees.includes(4));
    expect(codes({ ...guide, contacts })).toEqual(['degree-without-contact']);
    const fifth = parts.map((part) => ({
      ...part,
      measures: part.measures.filter(({ notParentsFirst }) => !notParentsFirst || part.degree === 4),
    }));
    expect(codes(guide, partsOf(fifth))).toEqual(['no-warning-about-parents']);
  });

  test('leads nowhere, or in circles, within a degree and across them', () => {
    const next = (measureId: string) => ({ next: { measureId } });
    expect(codes(guide, withMeasure('everyday', next('no-such')))).toEqual(['next-goes-nowhere']);
    expect(codes(guide, withMeasure('everyday', next('everyday')))).toEqual(['next-goes-in-circles']);
    expect(codes(guide, withMeasure('receipt', next('danger-now')))).toEqual(['next-goes-in-circles']);
    expect(codes(guide, withMeasure('review-small', { next: { degree: 2 } }))).toEqual([
      'next-goes-in-circles',
    ]);
    expect(codes(guide, withMeasure('keep-close', { next: { degree: 1 } }))).toEqual([
      'next-goes-in-circles',
    ]);
  });

  test('cites a law it does not hold, or has one measure in two degrees', () => {
    expect(codes(guide, withMeasure('everyday', { lawIds: ['gone'] }))).toEqual(['unknown-law']);
    const [first, second, ...rest] = parts;
    const [measure] = first?.measures ?? [];
    if (!first || !second || !measure) throw new Error('there are measures');
    const twice = { ...second, measures: [...second.measures, measure] };
    expect(codes(guide, partsOf([first, twice, ...rest]))).toContain('measure-in-two-degrees');
  });
});

describe('what a municipality may write', () => {
  const content = guideContentSchema.parse(guide);
  const [contact] = content.contacts;
  const measure = parts[0]?.measures[0];
  const issues = (change: object) =>
    guidePartContentSchema
      .safeParse({ ...parts[0], measures: [{ ...measure, ...change }] })
      .error?.issues.map(({ path }) => path.at(-1));

  test('leads outside by https alone, and to one place at a time', () => {
    const title = { da: 'Skema', en: '' };
    expect(issues({ materials: [{ title, link: 'https://example.org/skema' }] })).toBeUndefined();
    expect(issues({ materials: [{ title, documentId: 'skema1' }] })).toBeUndefined();
    for (const link of ['http://example.org', 'javascript:alert(1)', 'data:text/html,x'])
      expect(issues({ materials: [{ title, link }] })).toEqual(['link']);
    expect(issues({ materials: [{ title }] })).toEqual(['link']);
  });

  test('is nobody’s private matter: a contact has a telephone or says where to find it', () => {
    const say = (one: object) => guideContentSchema.safeParse({ ...content, contacts: [one] }).success;
    expect(say({ ...contact, phone: '96 00 00 00' })).toBe(true);
    expect(say({ ...contact, phone: 'ring til os' })).toBe(false);
    expect(say({ ...contact, phone: undefined, note: undefined })).toBe(false);
  });
});

test('a line that is no line of a guide stops the start', () => {
  for (const line of [
    'x',
    '# id: kun dansk',
    '# one-id: a | b\n> whom staff',
    '# one-id: a | b\n> who nobody',
  ])
    expect(() => readGuideText(line)).toThrow('not a line of a guide');
});
