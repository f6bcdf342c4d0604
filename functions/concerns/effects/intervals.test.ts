import { describe, expect, test } from 'vitest';
import { meanInterval, studentT, wilson } from './intervals.ts';

describe('the interval of a share', () => {
  test('is that of the literature, and never leaves nought to one', () => {
    // Newcombe 1998, Stat. Med. 17:857, table I: 81 of 263, 15 of 148, 0 of 20.
    expect(wilson(81, 263).from).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).to).toBeCloseTo(0.3662, 4);
    expect(wilson(15, 148).from).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148).to).toBeCloseTo(0.1605, 4);
    expect(wilson(0, 20).from).toBe(0);
    expect(wilson(0, 20).to).toBeCloseTo(0.1611, 4);
    expect(wilson(5, 5).to).toBe(1);
    expect(wilson(5, 5).from).toBeCloseTo(0.5655, 3);
  });
});

describe('the interval of a mean', () => {
  test('takes Student’s t, also beyond the table', () => {
    expect(studentT(4)).toBeCloseTo(2.7764, 4);
    for (const [freedom, t] of [
      [11, 2.201],
      [20, 2.086],
      [60, 2.0003],
      [1000, 1.9623],
    ] as const)
      expect(Math.abs(studentT(freedom) - t)).toBeLessThan(0.003);
  });

  test('is symmetric until it meets what is possible, and there is none when all are alike', () => {
    const within = { least: -2, most: 2 };
    const found = meanInterval(
      [
        { value: 0, times: 4 },
        { value: 1, times: 4 },
      ],
      within,
    );
    // s = 0.5345, n = 8, t(7) = 2.3646.
    expect(found).toMatchObject({ mean: 0.5 });
    expect('from' in found && found.from).toBeCloseTo(0.5 - 0.4469, 3);
    expect(meanInterval([{ value: 2, times: 6 }], within)).toEqual({ mean: 2 });
    expect(
      meanInterval(
        [
          { value: 2, times: 5 },
          { value: 0, times: 1 },
        ],
        within,
      ),
    ).toMatchObject({ to: 2 });
  });
});
