/** The side of the drawing; the middle is 0 on the scale, the outermost ring 5. */
export const SIZE = 400;

export interface Point {
  x: number;
  y: number;
}

/** A point on the `index`-th of `n` axes, the first straight up, the others clockwise. */
function pointOn(index: number, n: number, value: number): Point {
  const angle = (2 * Math.PI * index) / n - Math.PI / 2;
  const radius = (value / 5) * (SIZE / 2);
  return { x: SIZE / 2 + radius * Math.cos(angle), y: SIZE / 2 + radius * Math.sin(angle) };
}

/** The same value on every axis: a ring. */
export const around = (n: number, value: number): Point[] =>
  Array.from({ length: n }, (_, index) => pointOn(index, n, value));

/** A line's corners; an axis on which nobody knew has none. */
export const corners = (values: readonly (number | undefined)[]): Point[] =>
  values.flatMap((value, index) => (value === undefined ? [] : [pointOn(index, values.length, value)]));

/** So many letters fit beside the web on one line. */
const LETTERS = 15;

/** A theme's name in lines short enough to stand beside the web. */
export const inLines = (label: string): string[] =>
  label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && `${last} ${word}`.length <= LETTERS
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
