import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectAges, effectZones, FEWEST, type EffectCount } from '#shared/concerns/effects.ts';
import { effectsIn, totalMayStand } from './figures.ts';

const degreeOf = { low: 2, middle: 3, high: 4, unsaid: undefined } as const;
const bandOf = { 'under-6': '3-5', 'from-6': '10-14' } as const;
const situations = effectZones.flatMap((zone) => effectAges.map((age) => ({ zone, age })));

/** Counts of one measure, by situation in order. */
const stored = (parts: readonly (readonly number[])[], measure = 'fast-voksen'): EffectCount[] =>
  situations.flatMap(({ zone, age }, index) => {
    const degree = degreeOf[zone];
    return [
      {
        ...{
          band: bandOf[age],
          target: 'surroundings',
          measure,
          counts: [...(parts[index] ?? [0, 0, 0, 0, 0])],
        },
        ...(degree !== undefined && { degree }),
      },
    ];
  });
/** All that anybody can ever be told. */
const everything = (counts: readonly EffectCount[]) =>
  situations.map((situation) => effectsIn(counts, situation));
const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
const small = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 });
const large = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
const cell = fc.oneof(small, large);
const cells = fc.array(cell, { minLength: situations.length, maxLength: situations.length });

describe('what is shown', () => {
  test('counts up from five, in the situation asked about and in all', () => {
    const { alike, all } = effectsIn(stored([[0, 1, 1, 2, 2]]), { zone: 'low', age: 'under-6' });
    expect(alike).toMatchObject([{ measure: 'fast-voksen', n: 6, mean: 5 / 6 }]);
    expect(alike[0]?.share).toBeCloseTo(4 / 6);
    expect(all).toMatchObject([{ n: 6 }]);
    expect(effectsIn(stored([[0, 0, 0, 2, 2]]), { zone: 'low', age: 'under-6' })).toEqual({
      alike: [],
      all: [],
    });
  });

  test('says that measures differ only when their intervals do not meet, and never of one alone', () => {
    const asked = { zone: 'low', age: 'under-6' } as const;
    const well = stored([[0, 0, 0, 10, 20]], 'godt');
    const badly = stored([[10, 20, 0, 0, 0]], 'skidt');
    const partly = stored([[0, 0, 4, 4, 4]], 'middel');
    expect(effectsIn([...well, ...badly], asked).alike.map(({ differs }) => differs)).toEqual([
      'more',
      'less',
    ]);
    expect(effectsIn(well, asked).alike[0]).not.toHaveProperty('differs');
    const close = effectsIn([...partly, ...stored([[0, 0, 5, 4, 4]], 'lige-saa')], asked).alike;
    expect(close).toHaveLength(2);
    expect(close.every(({ differs }) => differs === undefined)).toBe(true);
  });
});

describe('what is held back', () => {
  test('is never anything with fewer than five', () => {
    fc.assert(
      fc.property(cells, (parts) => {
        for (const { alike, all } of everything(stored(parts)))
          for (const { n } of [...alike, ...all]) expect(n).toBeGreaterThanOrEqual(FEWEST);
      }),
    );
  });

  test('follows from nothing that is shown: other towns, with any other number there, are told the same', () => {
    fc.assert(
      fc.property(
        cells,
        fc.nat({ max: situations.length - 1 }),
        fc.nat({ max: FEWEST - 1 }),
        (parts, at, guess) => {
          const held = parts.flatMap((part, index) => (sum(part) < FEWEST ? [index] : []));
          fc.pre(held.includes(at) && held.some((index) => sum(parts[index] ?? []) > 0));
          const told = everything(stored(parts));
          const isTotalShown = told.some(({ all }) => all.length > 0);
          // Only that somebody is in one of the parts can be known where the total is held back, too.
          fc.pre(isTotalShown || guess > 0);
          // Where the total is shown the other town has the same outcomes, in other parts.
          const pool = held.flatMap((index) =>
            (parts[index] ?? []).flatMap((times, outcome) => Array.from({ length: times }, () => outcome)),
          );
          const outcomesThere = isTotalShown ? pool : Array.from({ length: guess }, () => 2);
          const elsewhere = parts.map((part, index) => (held.includes(index) ? [0, 0, 0, 0, 0] : part));
          for (const index of [at, ...held.filter((one) => one !== at)]) {
            const taken = outcomesThere.splice(0, index === at ? guess : FEWEST - 1);
            const counts = [0, 0, 0, 0, 0];
            for (const outcome of taken) counts[outcome] = (counts[outcome] ?? 0) + 1;
            elsewhere[index] = counts;
          }
          expect(outcomesThere).toEqual([]);
          expect(sum(elsewhere[at] ?? [])).toBe(guess);
          expect(everything(stored(elsewhere))).toEqual(told);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('keeps the total back where one part, or parts that can only be full, would follow from it', () => {
    expect(totalMayStand([8, 3, 0, 0, 0, 0, 0, 0])).toBe(false);
    expect(totalMayStand([8, 4, 4])).toBe(false);
    expect(totalMayStand([8, 4, 4, 0])).toBe(true);
    expect(totalMayStand([8, 0, 0])).toBe(true);
    expect(totalMayStand([2, 1, 1, 0])).toBe(false);
    expect(totalMayStand([4, 1, 1, 0])).toBe(true);
  });
});
