import type { Round } from '#shared/rounds/round.ts';

/** Whether a unit has a part in a round; a round that names no units is everyone's. */
export const isOfUnit = (round: Pick<Round, 'unitIds'>, unitId: string): boolean =>
  round.unitIds.length === 0 || round.unitIds.includes(unitId);
