/** What tells one question from another. */
export interface Question {
  at: string;
  side: string;
  actorId: string;
  word: string;
  about: string;
  outcome: 'asked' | 'refused';
}

/**
 * Each question once, with its end: a question that was refused stands twice in the record, since the first line is
 * written before anyone knows. Lines of one question have the same instant.
 */
export function answered<Line extends Question>(lines: readonly Line[]): Line[] {
  const keyOf = ({ at, side, actorId, word, about }: Question) => [at, side, actorId, word, about].join(' ');
  const refused = new Set(lines.filter(({ outcome }) => outcome === 'refused').map(keyOf));
  return lines.filter((line) => line.outcome === 'refused' || !refused.has(keyOf(line)));
}

/**
 * The first lines, `most` or a few fewer: cut where the instant changes, so that no question is cut in two. All of them
 * when there are no more.
 */
export function firstOf<Line extends { at: string }>(lines: readonly Line[], most: number): Line[] {
  if (lines.length <= most) return [...lines];
  const next = lines[most]?.at;
  const cut = lines.findIndex(({ at }) => at === next);
  // Everything in one instant: then there is no better place.
  return lines.slice(0, cut > 0 ? cut : most);
}

/** So many lines more than a page holds are read, for seeing where to cut. */
export const lookAhead = 10;
