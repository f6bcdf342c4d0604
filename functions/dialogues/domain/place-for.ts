import type { Membership } from '#shared/access/actor.ts';
import { placesOn, type Child } from '#shared/people/child.ts';

export interface DialoguePlace {
  unitId: string;
  unitName: string;
  groupId: string;
  groupName: string;
}

/** Where somebody holds a dialogue about the child: the first of its groups that the person works with, or leads. */
export function placeFor(
  child: Child,
  held: readonly Membership[],
  today: string,
): DialoguePlace | undefined {
  for (const { unitId, unitName, groups } of placesOn(child, today))
    for (const group of groups) {
      const isHere = held.some(
        (one) =>
          (one.role === 'leader' && one.unitId === unitId) ||
          (one.role === 'staff' && one.unitId === unitId && one.groupIds.includes(group.id)),
      );
      if (isHere) return { unitId, unitName, groupId: group.id, groupName: group.name };
    }
  return undefined;
}
