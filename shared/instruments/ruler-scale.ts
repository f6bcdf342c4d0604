/** The two sides of every placement: the child itself, and the care around the child. */
export const axes = ['child', 'care'] as const;
export type Axis = (typeof axes)[number];

/** From 1, the child is well, to 5, the child is in danger. A degree says something about a situation, never what a child is. */
export const degrees = [1, 2, 3, 4, 5] as const;
export type Degree = (typeof degrees)[number];

/** The shapes a degree can be drawn with, so that colour never stands alone. */
export const symbols = ['circle', 'diamond', 'triangle', 'square', 'octagon'] as const;
export type RulerSymbol = (typeof symbols)[number];

/** The degree a step lies in: on a ruler of ten, two steps each. Throws a RangeError outside of the ruler. */
export function degreeOf(steps: 5 | 10, step: number): Degree {
  const degree = degrees.find((one) => one === (steps === 10 ? Math.ceil(step / 2) : step));
  if (!Number.isInteger(step) || degree === undefined) throw new RangeError('no such step on the ruler');
  return degree;
}

/**
 * The band for an age in whole months (negative before birth), or the nearest one: a child who is older than the last
 * band is placed by the last.
 */
export function bandAt<Band extends { fromMonths: number; toMonths: number }>(
  bands: readonly Band[],
  ageMonths: number,
): Band | undefined {
  return bands.find(({ toMonths }) => ageMonths <= toMonths) ?? bands.at(-1);
}

/** The ages that nobody has written texts for yet: a ruler can be taken in use when there are none. */
export const unwrittenBands = <Band extends { id: string }>(ruler: {
  bands: readonly Band[];
  bandVersions: Readonly<Record<string, number>>;
}): Band[] => ruler.bands.filter(({ id }) => ruler.bandVersions[id] === undefined);
