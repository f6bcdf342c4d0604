import { isCovered } from '../access/stop.ts';
import type { StopFact } from '../access/facts.ts';
import type { Dialogue } from './dialogue.ts';
import { afterDeed } from './states.ts';

/**
 * Whether the dialogue waits for the answers of somebody in the family: it has reached the family, can still be answered,
 * and this one has not. Answers that were written down together with staff do not stand for the child's own.
 */
export const waitsAtHome = (
  { state, invited, talk, answered }: Pick<Dialogue, 'state' | 'invited' | 'talk' | 'answered'>,
  reader: { id: string; side: 'guardian' | 'child' },
  stops: readonly StopFact[],
): boolean =>
  afterDeed(state, 'answer') !== undefined &&
  [invited, talk].some((one) => one !== undefined && !isCovered(one.at, stops)) &&
  !answered.some(({ id, side, withStaff }) => id === reader.id && side === reader.side && !withStaff);
