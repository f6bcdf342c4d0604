import type { Actor } from '#shared/access/actor.ts';
import { holdsOn } from '#shared/access/held.ts';

/** Whether the actor leads the unit on the day (ISO date). */
export const leadsUnit = (
  { memberships }: Pick<Actor, 'memberships'>,
  unitId: string,
  today: string,
): boolean =>
  memberships.some((held) => held.role === 'leader' && held.unitId === unitId && holdsOn(held, today));
