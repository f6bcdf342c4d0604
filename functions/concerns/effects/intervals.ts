/** From–to. */
export interface Interval {
  from: number;
  to: number;
}

/** The 97.5 % quantile of the normal distribution: a 95 % interval has 2.5 % on either side. */
const Z = 1.959964;

/**
 * The 95 % score interval of a share: right also for few and for shares near none or all, where the usual one is not
 * (Wilson 1927, J. Am. Stat. Assoc. 22:209; recommended by Brown, Cai and DasGupta 2001, Stat. Sci. 16:101).
 */
export function wilson(hits: number, n: number): Interval {
  const share = hits / n;
  const middle = share + (Z * Z) / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const whole = 1 + (Z * Z) / n;
  return { from: Math.max(0, (middle - reach) / whole), to: Math.min(1, (middle + reach) / whole) };
}

/** Quantiles of Student's t at 97.5 % for 1 to 10 degrees of freedom. */
const few = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281];

/** The quantile of Student's t at 97.5 %; beyond the table by its expansion in 1/ν (Abramowitz and Stegun 26.7.5), within 0.003. */
export function studentT(freedom: number): number {
  const known = few[freedom - 1];
  if (known !== undefined) return known;
  const first = (Z ** 3 + Z) / 4;
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  return Z + first / freedom + second / freedom ** 2;
}

/** The 95 % interval of a mean by Student's t, within what is possible; undefined when all values are alike. */
export function meanInterval(
  values: readonly { value: number; times: number }[],
  { least, most }: { least: number; most: number },
): (Interval & { mean: number }) | { mean: number } {
  const n = values.reduce((sum, { times }) => sum + times, 0);
  const mean = values.reduce((sum, { value, times }) => sum + value * times, 0) / n;
  const squares = values.reduce((sum, { value, times }) => sum + times * (value - mean) ** 2, 0);
  if (squares === 0 || n < 2) return { mean };
  const reach = studentT(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, from: Math.max(least, mean - reach), to: Math.min(most, mean + reach) };
}
