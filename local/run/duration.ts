const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Reads a step forward such as +30d, +6h, +2w or +1d12h in milliseconds; undefined when the text is none. */
export function readStep(step: string): number | undefined {
  if (!/^\+(?:\d+[smhdw])+$/.test(step)) return undefined;
  return [...step.matchAll(/(\d+)([smhdw])/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0),
    0,
  );
}

/** Writes a length of time in days, hours and minutes, the way a person says it. */
export function writeLength(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'm'],
  ] as const;
  return parts.flatMap(([amount, unit]) => (amount > 0 ? [`${amount}${unit}`] : [])).join(' ') || '0m';
}
