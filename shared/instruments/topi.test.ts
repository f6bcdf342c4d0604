import { describe, expect, test } from 'vitest';
import { startingTopi } from './topi-start.ts';
import { topiContentSchema } from './topi.ts';

const problems = (change: object) =>
  topiContentSchema.safeParse({ ...startingTopi, ...change }).error?.issues.map((one) => one.message) ?? [];

describe('what a municipality may publish', () => {
  test('has each position once, from green to red', () => {
    const [green, yellow, red] = startingTopi.positions;
    expect(problems({ positions: [green, green, red] })).toEqual(['positions-in-order']);
    expect(problems({ positions: [red, yellow, green] })).toEqual(['positions-in-order']);
    expect(problems({ positions: [green, yellow, red] })).toEqual([]);
  });

  test('has no dimension twice', () => {
    const [first] = startingTopi.dimensions;
    expect(problems({ dimensions: [first, first] })).toEqual(['dimension-twice']);
  });

  test('has a notice to the custody holders', () => {
    expect(problems({ notice: { da: ' ', en: '' } })).toHaveLength(1);
  });
});

describe('the shipped words', () => {
  test('stand in both languages', () => {
    const { title, notice, positions, dimensions } = startingTopi;
    const texts = [title, notice, ...positions.flatMap((one) => [one.label, one.criteria])];
    for (const text of [...texts, ...dimensions.flatMap((one) => [one.label, one.signs])])
      expect([text.da.length > 3, text.en.length > 3]).toEqual([true, true]);
  });

  test('call no child a colour', () => {
    const all = JSON.stringify(startingTopi).toLowerCase();
    for (const word of ['grøn', 'gul', 'røde', 'rødt', 'green child', 'red child', 'yellow child'])
      expect(all).not.toContain(word);
  });

  test('tell custody holders the basis, who sees it, how long, and their rights', () => {
    for (const word of [
      'artikel 6, stk. 1, litra e',
      'ikke på samtykke',
      'Hvem der kan se det',
      'fem år',
      'indsigt',
      'Datatilsynet',
    ])
      expect(startingTopi.notice.da).toContain(word);
  });
});
