import type { PersonFacts } from '#shared/roster/institution-snapshot.ts';
import { childOf, textOf } from './read-element.ts';
import type { ReadElement } from './read-element.ts';
import { isTrue } from './text-values.ts';

const addressNames = {
  street: 'StreetAddress',
  postalCode: 'PostalCode',
  postalDistrict: 'PostalDistrict',
  countryCode: 'CountryCode',
  country: 'Country',
  municipalityCode: 'MunicipalityCode',
  municipalityName: 'MunicipalityName',
} as const;

const phoneNames = {
  home: 'HomePhoneNumber',
  work: 'WorkPhoneNumber',
  mobile: 'MobilePhoneNumber',
} as const;

type Address = NonNullable<PersonFacts['address']>;
type Phones = NonNullable<PersonFacts['phones']>;
const keysOf = <Key extends string>(names: Record<Key, string>) => Object.keys(names) as Key[];

/** The parts of the address that are present; undefined when none is. */
export function readAddress(element: ReadElement | undefined): Address | undefined {
  const address: Address = {};
  for (const key of keysOf(addressNames)) {
    const text = textOf(element, addressNames[key]);
    if (text !== undefined) address[key] = text;
  }
  return Object.keys(address).length > 0 ? address : undefined;
}

/** The phone numbers that are present, each with its own protection. */
export function readPhones(person: ReadElement | undefined): Phones | undefined {
  const phones: Phones = {};
  for (const key of keysOf(phoneNames)) {
    const element = childOf(person, phoneNames[key]);
    if (element?.text)
      phones[key] = { number: element.text, protected: isTrue(element.attributes.protected) };
  }
  return Object.keys(phones).length > 0 ? phones : undefined;
}

export function readAlias(person: ReadElement | undefined): PersonFacts['alias'] {
  const first = textOf(person, 'AliasFirstName');
  const last = textOf(person, 'AliasFamilyName');
  if (first === undefined && last === undefined) return undefined;
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}
