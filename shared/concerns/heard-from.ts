import type { Case } from './case.ts';

/** From when on the child's own voice counts for the next review: since the last one, or since the case was begun (again). */
export const heardFrom = ({ moves, raisedAt }: Pick<Case, 'moves' | 'raisedAt'>): string =>
  moves.findLast(({ move }) => move === 'review' || move === 'reopen')?.at ?? raisedAt;
