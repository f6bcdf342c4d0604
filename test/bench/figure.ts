/** One measured figure of the benchmark table. */
export interface Figure {
  /** For example `submit.wru`. */
  name: string;
  value: number;
  unit: string;
  /** The most it may be. */
  limit: number;
  /** One line: how it was measured, and with what beside. */
  how: string;
}

/** A part of the benchmark: measures some figures and cleans up after itself. */
export type Bench = (sizes: readonly number[]) => Promise<Figure[]>;

export const isWithin = ({ value, limit }: Figure): boolean => Number.isFinite(value) && value <= limit;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The power with which y grows with x: the slope of the least-squares line through the logarithms. */
export function growthExponent(points: readonly { x: number; y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (pick: 'x' | 'y') => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length;
  const [middleX, middleY] = [mean('x'), mean('y')];
  const above = logs.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0);
  return above / logs.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
