import { expect, test } from 'vitest';
import { noCounts } from '#shared/insight/counts.ts';
import { barsOf } from './bars.ts';

test('the parts of a bar follow each other and fill it', () => {
  const bars = barsOf({ counts: { ...noCounts, children: 10, green: 5, red: 1, ready: 4 } });
  expect(bars.map((bar) => bar.part)).toEqual(['green', 'red', 'not-agreed']);
  expect(bars.map((bar) => bar.from)).toEqual([0, 50, 60]);
  expect(bars.reduce((sum, bar) => sum + bar.width, 0)).toBe(100);
});

test('a row without children has no bar', () => expect(barsOf({ counts: noCounts })).toEqual([]));
