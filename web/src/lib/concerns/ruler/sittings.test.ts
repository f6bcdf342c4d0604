import { describe, expect, test } from 'vitest';
import type { Placement } from '#shared/concerns/placement.ts';
import { dayLabels, progressionOf } from './progression.ts';
import { compare, sittingsOf } from './sittings.ts';

const mark = (degree: 1 | 2 | 3 | 4 | 5, step: number = degree) => ({
  ...{ step, degree, colour: '#000000', symbol: 'circle' as const },
  label: { da: `grad ${degree}`, en: '' },
});
const factor = (id: string, demandsNotification?: true) => ({
  ...{ id, axis: 'child' as const, text: { da: id, en: '' } },
  ...(demandsNotification && { demandsNotification }),
});
const aPlacement = (who: string, at: string, change: Partial<Placement> = {}): Placement => ({
  ...{ kind: 'placement', id: `${who}-${at}`, occasion: 'before', rulerId: 'five-steps', rulerVersion: 1 },
  ...{ rulerTitle: { da: 'Lineal', en: '' }, steps: 5, bandId: '3-5', bandLabel: { da: '3–5 år', en: '' } },
  ...{
    placed: { child: mark(3), care: mark(2) },
    protective: [],
    risk: [],
    surroundings: '',
    rationale: 'r',
  },
  ...{ at: `${at}T08:00:00.000Z`, by: { id: who, name: who }, version: 1 },
  ...change,
});

describe('sittings', () => {
  test('hold the latest of each person, and the newest sitting comes first', () => {
    const sittings = sittingsOf([
      aPlacement('bo', '2026-11-10', { occasion: 'after' }),
      aPlacement('anne', '2026-09-01'),
      aPlacement('bo', '2026-09-02'),
      aPlacement('bo', '2026-09-05'),
    ]);
    expect(sittings.map(({ occasion, placements }) => [occasion, placements.map(({ id }) => id)])).toEqual([
      ['after', ['bo-2026-11-10']],
      ['before', ['anne-2026-09-01', 'bo-2026-09-05']],
    ]);
  });
});

describe('a comparison', () => {
  test('shows the greatest difference first, and what is alike apart from it', () => {
    const { differ, agree } = compare([
      aPlacement('anne', '2026-09-01', { placed: { child: mark(3), care: mark(1) } }),
      aPlacement('bo', '2026-09-02', { placed: { child: mark(4), care: mark(4) } }),
    ]);
    expect(differ.map(({ axis, apart }) => [axis, apart])).toEqual([
      ['care', 3],
      ['child', 1],
    ]);
    expect(agree).toEqual([]);
  });

  test('of a ruler of five and one of ten goes by the degree', () => {
    const { agree } = compare([
      aPlacement('anne', '2026-09-01', { placed: { child: mark(3) } }),
      aPlacement('bo', '2026-09-02', { steps: 10, placed: { child: mark(3, 6) } }),
    ]);
    expect(agree.map(({ axis }) => axis)).toEqual(['child']);
  });

  test('says who ticked what the others did not, and begins with what demands a notification', () => {
    const { someTicked, allTicked } = compare([
      aPlacement('anne', '2026-09-01', { risk: [factor('sad'), factor('alone')] }),
      aPlacement('bo', '2026-09-02', { risk: [factor('sad'), factor('violence', true)] }),
      aPlacement('ea', '2026-09-03', { risk: [factor('sad'), factor('alone')] }),
    ]);
    expect(allTicked.map((one) => one.factor.id)).toEqual(['sad']);
    expect(someTicked.map((one) => [one.factor.id, one.by.map(({ id }) => id)])).toEqual([
      ['violence', ['bo']],
      ['alone', ['anne', 'ea']],
    ]);
  });
});

describe('the progression', () => {
  const drawn = progressionOf([
    aPlacement('bo', '2026-10-21', { placed: { child: mark(2) } }),
    aPlacement('anne', '2026-09-01', { placed: { child: mark(4) } }),
    aPlacement('bo', '2026-09-26', { steps: 10, placed: { child: mark(4, 8) } }),
  ]);

  test('is a line for each person, never one for all', () => {
    expect(drawn.map(({ axis }) => axis)).toEqual(['child']);
    expect(drawn[0]?.lines.map(({ by, marker, points }) => [by.id, marker, points.length])).toEqual([
      ['anne', 0, 1],
      ['bo', 1, 2],
    ]);
  });

  test('names a day once, also when all placed on the same', () => {
    const oneDay = ['08', '09', '11'].map((hour) =>
      aPlacement('anne', '2026-09-01', { id: hour, at: `2026-09-01T${hour}:00:00.000Z` }),
    );
    expect(dayLabels(progressionOf(oneDay)[0]?.lines ?? []).map(({ on }) => on)).toEqual(['2026-09-01']);
    expect(dayLabels(drawn[0]?.lines ?? []).map(({ on }) => on)).toEqual([
      '2026-09-01',
      '2026-09-26',
      '2026-10-21',
    ]);
  });

  test('puts days where they were, and rulers of five and ten on one scale', () => {
    const points = drawn[0]?.lines.flatMap((line) => line.points) ?? [];
    expect(points.map(({ along }) => along)).toEqual([0, 0.5, 1]);
    expect(points.map(({ up }) => up)).toEqual([0.7, 0.75, 0.3]);
  });
});
