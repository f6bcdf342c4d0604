import type { PersonFacts } from '#shared/roster/institution-snapshot.ts';
import { element, wrapped } from './emit-element.ts';

const cprTypes: Record<NonNullable<PersonFacts['cprType']>, string> = {
  verified: 'CPR_VERIFIED',
  unverified: 'CPR_UNVERIFIED',
  replacement: 'CPR_REPLACEMENT_ID',
  unknown: 'CPR_UNKNOWN_TYPE',
};

/** The `Person` element, in the order the schema demands. */
export function emitPersonFacts(person: PersonFacts): string {
  const { phones, address, alias } = person;
  const parts = [
    element('cm:FirstName', person.first),
    element('cm:FamilyName', person.last),
    element('cm:UserId', person.uniid),
    element('cm:CivilRegistrationNumber', person.cpr),
    element('cm:CivilRegistrationNumberType', person.cprType && cprTypes[person.cprType]),
    element('cm:EmailAddress', person.email),
    element('cm:BirthDate', person.birth),
    element('cm:Gender', person.gender && { male: 'M', female: 'K' }[person.gender]),
    address ? emitAddress(address) : '',
    emitPhone('cm:HomePhoneNumber', phones?.home),
    emitPhone('cm:WorkPhoneNumber', phones?.work),
    emitPhone('cm:MobilePhoneNumber', phones?.mobile),
    element('fm:AliasFirstName', alias?.first),
    element('fm:AliasFamilyName', alias?.last),
  ];
  return wrapped('fm:Person', parts.join(''), { protected: String(person.protected) });
}

const emitPhone = (name: string, phone: { number: string; protected: boolean } | undefined): string =>
  element(name, phone?.number, { protected: String(phone?.protected) });

const emitAddress = (address: NonNullable<PersonFacts['address']>): string =>
  wrapped(
    'cm:Address',
    element('cm:StreetAddress', address.street) +
      element('cm:PostalCode', address.postalCode) +
      element('cm:PostalDistrict', address.postalDistrict) +
      element('cm:CountryCode', address.countryCode) +
      element('cm:Country', address.country) +
      element('cm:MunicipalityCode', address.municipalityCode) +
      element('cm:MunicipalityName', address.municipalityName),
  );
