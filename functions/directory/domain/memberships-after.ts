import type { Membership } from '#shared/access/actor.ts';
import type { Given } from './mapped-memberships.ts';

/** Who gives memberships by mapping: the directory by SCIM until it says otherwise, the Context Handler for a session. */
export type Giver = 'directory' | 'context-handler';

const DAY_MS = 86_400_000;
const dayFrom = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The memberships once the giver's are just these from today on. Its others end yesterday, so that the next request is
 * refused; one begun today is taken out. Nobody else's are touched. `until`: the last day, where the giver says so anew
 * at each sign-in.
 */
export function membershipsAfter(
  before: readonly Membership[],
  wanted: readonly Given[],
  { giver, today, until }: { giver: Giver; today: string; until?: string },
): Membership[] {
  const isOpen = (one: Membership) => one.givenBy === giver && (one.to === undefined || one.to >= today);
  const last = until === undefined ? {} : { to: until };
  const kept = before.flatMap((one): Membership[] => {
    if (!isOpen(one)) return [one];
    const goesOn = wanted.find((given) => isSame(given, one));
    if (goesOn) {
      const { to: _to, ...rest } = one;
      return [{ ...rest, ...last }];
    }
    return one.from < today ? [{ ...one, to: dayFrom(today, -1) }] : [];
  });
  const begun = wanted.filter((given) => !before.some((one) => isOpen(one) && isSame(given, one)));
  return [...kept, ...begun.map((given): Membership => ({ ...given, from: today, ...last, givenBy: giver }))];
}

/** Whether both are the same role, variant, unit and groups, whenever and by whom. */
function isSame(one: Given, other: Given): boolean {
  const said = (held: Given) =>
    JSON.stringify([
      held.role,
      held.variant,
      'unitId' in held && held.unitId,
      'groupIds' in held && [...held.groupIds].sort(),
    ]);
  return said(one) === said(other);
}
