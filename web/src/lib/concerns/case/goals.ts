import type { FocusPoint } from '#shared/rounds/follow-up.ts';

/** Goals as they are typed: one on each line. */
export const goalsText = (goals: readonly FocusPoint[]): string => goals.map(({ text }) => text).join('\n');

/** The lines as goals; one that is unchanged keeps its id. Lines too short to say anything are left out, ten at the most. */
export function goalsOf(lines: string, known: readonly FocusPoint[], freshId: () => string): FocusPoint[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 3)
    .slice(0, 10)
    .map((text) => ({
      id: known.find((goal) => goal.text === text)?.id ?? freshId(),
      text: text.slice(0, 500),
    }));
}
