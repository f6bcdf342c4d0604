import type { CountRow } from './count-rows.ts';
import { notAgreed } from './count-rows.ts';

export interface Bar {
  part: 'green' | 'yellow' | 'red' | 'not-agreed';
  count: number;
  /** Share of the row's children, 0–100, and where the bar begins. */
  from: number;
  width: number;
}

/** A row's children as parts of one bar: the three positions, then those not agreed on. Parts of nothing are left out. */
export function barsOf({ counts }: Pick<CountRow, 'counts'>): Bar[] {
  const parts = [
    ['green', counts.green],
    ['yellow', counts.yellow],
    ['red', counts.red],
    ['not-agreed', notAgreed(counts)],
  ] as const;
  const whole = parts.reduce((sum, [, count]) => sum + count, 0);
  let from = 0;
  return parts.flatMap(([part, count]) => {
    if (count === 0) return [];
    const bar = { part, count, from, width: (100 * count) / whole };
    from += bar.width;
    return [bar];
  });
}
