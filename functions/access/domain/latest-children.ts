import { answered, type Question } from './answered.ts';

/** Fits on a phone's screen. */
const MOST = 9;

/** The children of these lines, each once, in the order of the lines; whoever was refused saw nothing. */
export function latestChildren(lines: readonly Question[]): string[] {
  const ids = answered(lines).flatMap(({ about, outcome }) =>
    outcome === 'asked' && about.startsWith('child#') ? [about.slice('child#'.length)] : [],
  );
  return [...new Set(ids)].slice(0, MOST);
}
