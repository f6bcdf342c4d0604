import { describe, expect, test } from 'vitest';
import { bytesOf, rulerBandContentSchema, rulerBandSchema } from './ruler-band.ts';
import { readBandText } from './ruler-start/read-band-text.ts';
import { startingBand, startingRulers } from './ruler-start/rulers.ts';
import { bandAt, degreeOf } from './ruler-scale.ts';
import { rulerContentSchema, rulerSchema } from './ruler.ts';

const [five, ten] = startingRulers;
if (!five || !ten) throw new Error('both rulers are shipped');
const bandOf = (id: string) => {
  const band = startingBand(id);
  if (!band) throw new Error(`no texts for ${id}`);
  return band;
};
const bandIds = five.bands.map(({ id }) => id);
const problems = (change: object) =>
  rulerContentSchema.safeParse({ ...five, ...change }).error?.issues.map(({ message }) => message) ?? [];

describe('the shipped rulers', () => {
  test('have five and ten steps, and one of them is in use', () => {
    expect(startingRulers.map(({ steps, inUse }) => [steps, inUse])).toEqual([
      [5, true],
      [10, false],
    ]);
    for (const ruler of startingRulers) expect(rulerSchema.parse(ruler)).toEqual(ruler);
  });

  test('reach from before birth to twenty-two years without a gap', () => {
    expect(bandIds).toEqual(['unborn', '0-11-m', '1-2', '3-5', '6-9', '10-14', '15-17', '18-22']);
    const [, ...later] = five.bands;
    expect(later.map(({ fromMonths }) => fromMonths)).toEqual(
      five.bands.slice(0, -1).map(({ toMonths }) => toMonths + 1),
    );
  });

  test.each(bandIds)('say something whole of every degree on both sides at %s, in both languages', (id) => {
    const band = bandOf(id);
    expect(rulerBandSchema.parse(band)).toEqual(band);
    expect(band.startingSet).toBe(true);
    for (const { text, examples } of band.cells) {
      expect([text.da.length > 30, text.en.length > 30]).toEqual([true, true]);
      expect(examples.length).toBeGreaterThanOrEqual(2);
    }
    for (const factors of [band.protective, band.risk]) {
      expect(factors.length).toBeGreaterThanOrEqual(6);
      expect(new Set(factors.map(({ axis }) => axis))).toEqual(new Set(['child', 'care']));
    }
    const all = [
      ...band.cells.flatMap(({ text, examples }) => [text, ...examples]),
      ...[...band.protective, ...band.risk].map(({ text }) => text),
    ];
    expect(all.filter(({ da, en }) => da.length < 8 || en.length < 8 || da === en)).toEqual([]);
  });

  test.each(bandIds)('name at %s the signs that demand a notification', (id) => {
    expect(bandOf(id).risk.filter((one) => one.demandsNotification).length).toBeGreaterThanOrEqual(2);
  });

  test('call no child a colour', () => {
    const all = JSON.stringify([startingRulers, bandIds.map(bandOf)]).toLowerCase();
    for (const word of ['røde børn', 'rødt barn', 'gult barn', 'grønt barn', 'red child', 'green child'])
      expect(all).not.toContain(word);
  });

  test('read with one band are at most 16 KB', () => {
    for (const ruler of startingRulers)
      for (const id of bandIds) expect(bytesOf({ ruler, band: bandOf(id) })).toBeLessThan(16_384);
  });
});

describe('what a municipality may publish', () => {
  test('keeps the five degrees in order, each with a shape of its own', () => {
    expect(problems({ degrees: five.degrees.toReversed() })).toEqual(['degrees-in-order']);
    expect(problems({ degrees: five.degrees.map((one) => ({ ...one, symbol: 'circle' })) })).toEqual([
      'symbol-twice',
    ]);
    expect(problems({})).toEqual([]);
  });

  test('has a nuance for each of ten steps, and none on a ruler of five', () => {
    expect(problems({ steps: 10 })).toEqual(['one-nuance-a-step']);
    expect(problems({ steps: 10, nuances: ten.nuances })).toEqual([]);
  });

  test('has ages that follow one another', () => {
    expect(problems({ bands: five.bands.toReversed() })).toEqual(['bands-in-order']);
  });

  test('stays small enough for a phone on a weak net', () => {
    const long = { da: 'æ'.repeat(600), en: 'x'.repeat(600) };
    const band = bandOf('3-5');
    const cells = band.cells.map((cell) => ({ ...cell, text: long }));
    const issues = rulerBandContentSchema.safeParse({ ...band, cells }).error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual(['band-too-big']);
  });

  test('has no tick twice, and every degree once', () => {
    const band = bandOf('3-5');
    const [first] = band.protective;
    const [cell] = band.cells;
    const codes = (change: object) =>
      rulerBandContentSchema.safeParse({ ...band, ...change }).error?.issues.map(({ message }) => message);
    expect(codes({ protective: [first, first] })).toEqual(['factor-twice']);
    expect(codes({ cells: band.cells.map(() => cell) })).toEqual(['cells-in-order']);
  });
});

describe('the scale', () => {
  test('has two steps a degree on a ruler of ten', () => {
    expect([1, 2, 5, 9, 10].map((step) => degreeOf(10, step))).toEqual([1, 1, 3, 5, 5]);
    expect([1, 5].map((step) => degreeOf(5, step))).toEqual([1, 5]);
    for (const step of [0, 6, 2.5]) expect(() => degreeOf(5, step)).toThrow(RangeError);
  });

  test.each([
    [-3, 'unborn'],
    [0, '0-11-m'],
    [11, '0-11-m'],
    [12, '1-2'],
    [71, '3-5'],
    [72, '6-9'],
    [216, '18-22'],
    [400, '18-22'],
  ])('finds the age of %i months', (months, id) => {
    expect(bandAt(five.bands, months)?.id).toBe(id);
  });

  test('stops at a line that is no line of a ruler', () => {
    expect(() => readBandText('protects nobody x: a | b')).toThrow('not a line of a ruler');
    expect(() => readBandText('child 6: a | b')).toThrow('not a line of a ruler');
  });
});
