import { addressesOf, type UserAttributes } from '../domain/directory-user.ts';
import { readLookup, type LookupKind } from '../store/lookup-store.ts';
import { ownersOf, readStaffMember } from '../store/staff-store.ts';
import type { Shelf } from '../store/shelf.ts';

/** Which member of staff a user of the directory is, and whether the person was here before. */
export interface PersonOfUser {
  personId: string;
  joined: boolean;
}

/**
 * The member of staff whom the directory means: known by e-mail address, or by a UNI-Login id that the directory sends
 * as its external id; else the one it was before; else one of its own. A person who is another user already is not
 * taken: two accounts of one person stay two.
 */
export async function personOfUser(
  shelf: Shelf,
  { id, attributes, before }: { id: string; attributes: UserAttributes; before?: PersonOfUser | undefined },
): Promise<PersonOfUser> {
  const { table, keys, tenant } = shelf;
  const own = keys.personId(`directory|${id}`);
  const byUniid = attributes.externalId === undefined ? [] : [keys.personId(attributes.externalId)];
  const meant = [...(await ownersOf(table, keys, tenant, addressesOf(attributes))), ...byUniid];
  for (const personId of meant) {
    if (personId === own || personId === before?.personId) continue;
    const kind: LookupKind = 'person';
    const others = (await readLookup(shelf, kind, personId)).filter((other) => other !== id);
    if (others.length === 0 && (await readStaffMember(table, tenant, personId)))
      return { personId, joined: true };
  }
  return before ?? { personId: own, joined: false };
}
