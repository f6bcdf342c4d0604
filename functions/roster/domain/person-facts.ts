import { parseCpr } from '#shared/people/cpr.ts';
import type { WantedGuardian } from '#shared/people/wanted.ts';
import type { PersonFacts, SnapshotContact } from '#shared/roster/institution-snapshot.ts';

/** An address only when it is whole. */
export function addressOf({ address }: Pick<PersonFacts, 'address'>) {
  const { street, postalCode, postalDistrict: district } = address ?? {};
  return street && postalCode && district ? { address: { street, postalCode, district } } : {};
}

const relations = {
  mother: 'mother',
  father: 'father',
  other: 'other',
  'officially-attached': 'official',
} as const;

export function guardianOf(contact: SnapshotContact, id: string): WantedGuardian {
  const phones = (['home', 'work', 'mobile'] as const).flatMap((kind) => {
    const phone = contact.phones?.[kind];
    return phone ? [{ kind, number: phone.number, protected: phone.protected }] : [];
  });
  const birthDate =
    contact.birth ?? (contact.cpr === undefined ? undefined : parseCpr(contact.cpr)?.birthDate);
  return {
    id,
    name: `${contact.first} ${contact.last}`,
    relation: relations[contact.relation],
    custody: contact.custody,
    protected: contact.protected,
    ...addressOf(contact),
    phones,
    ...(contact.email !== undefined && { email: contact.email }),
    ...(birthDate !== undefined && { birthDate }),
    ...(contact.cpr !== undefined && { cpr: contact.cpr }),
  };
}
