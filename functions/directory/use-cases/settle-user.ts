import type { Staff } from '#shared/people/staff.ts';
import { holdsOn } from '#shared/access/held.ts';
import type { StoredRules } from '#shared/directory/rules.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { addressesOf, nameOf, rolesOf, type DirectoryUser } from '../domain/directory-user.ts';
import { givenBy, type Given, type Said } from '../domain/mapped-memberships.ts';
import { membershipsAfter } from '../domain/memberships-after.ts';
import { changeStaffMember } from '#functions/people/index.ts';
import { keepAddress } from '../store/staff-store.ts';
import type { Shelf } from '../store/shelf.ts';
import { noteEnded } from '../store/user-store.ts';
import type { DirectoryTools } from './tools.ts';

/** Names of the directory's groups, by id. */
export type GroupNames = ReadonlyMap<string, string>;

/** What the directory says of the user that rules may be about: nothing of one who is not active. */
export function saidOf({ attributes, groups }: DirectoryUser, names: GroupNames): Said[] {
  if (!attributes.active) return [];
  return [
    ...rolesOf(attributes).map((name): Said => ({ kind: 'role', name })),
    ...groups.flatMap((id): Said[] => {
      const name = names.get(id);
      return name === undefined ? [] : [{ kind: 'group', name }];
    }),
  ];
}

/**
 * Brings the member of staff in step with what the directory says of the user: makes a person whom nobody knows, gives
 * and ends memberships by the rules, and ends the sessions of one who is not active any more. Safe to repeat, and
 * repeated at every request about the user, so that one that was cut short is finished by the next. The user pool is
 * asked only when a user stops or begins to be active: it takes few calls a second.
 */
export async function settleUser(
  tools: Pick<DirectoryTools, 'accounts'>,
  shelf: Shelf,
  user: DirectoryUser,
  { rules, names, now }: { rules: StoredRules; names: GroupNames; now: Date },
): Promise<void> {
  const today = dateOf(now);
  const seat = { tenant: shelf.tenant, personId: user.personId };
  const wanted = givenBy(rules, saidOf(user, names));
  const after = await changeStaffMember(shelf.table, seat, (staff) =>
    settled(shelf, staff, user, wanted, today),
  );
  const [address] = addressesOf(user.attributes);
  if (!user.joined && user.attributes.active && address !== undefined)
    await keepAddress(shelf.table, shelf.keys, shelf.tenant, { address, personId: user.personId });
  if (user.attributes.active) {
    if (!user.ended) return;
    await tools.accounts.open(seat);
    return noteEnded(shelf, user, false);
  }
  if (user.ended) return;
  // One who works here by a grunddata file or another's leave signs in anew by the way that this gives.
  const holdsMore = (after?.memberships ?? []).some((one) => holdsOn(one, today));
  await tools.accounts.end(seat, { shut: !holdsMore });
  await noteEnded(shelf, user, true);
}

/** Takes what the directory gave from a person whom it no longer means. */
export async function letGo(
  tools: Pick<DirectoryTools, 'accounts'>,
  shelf: Shelf,
  personId: string,
  now: Date,
): Promise<void> {
  const seat = { tenant: shelf.tenant, personId };
  const today = dateOf(now);
  const after = await changeStaffMember(
    shelf.table,
    seat,
    (staff) =>
      staff && {
        ...staff,
        memberships: membershipsAfter(staff.memberships, [], { giver: 'directory', today }),
      },
  );
  const holdsMore = (after?.memberships ?? []).some((one) => holdsOn(one, today));
  await tools.accounts.end(seat, { shut: !holdsMore });
}

function settled(
  { tenant, keys }: Shelf,
  staff: Staff | undefined,
  { personId, joined, attributes }: DirectoryUser,
  wanted: readonly Given[],
  today: string,
): Staff | undefined {
  const [address] = addressesOf(attributes);
  // A person whom the directory brought is called what the directory says; others keep grunddata's name.
  const own = joined
    ? {}
    : { name: nameOf(attributes), ...(address !== undefined && { mail: keys.hash('mail', address) }) };
  const known = staff ?? {
    ...{ tenant, id: personId, name: nameOf(attributes), memberships: [], places: [], protectedBy: [] },
    version: 0,
  };
  const isBrought = !joined && known.places.length === 0;
  return {
    ...known,
    ...(isBrought && own),
    memberships: membershipsAfter(known.memberships, wanted, { giver: 'directory', today }),
  };
}
