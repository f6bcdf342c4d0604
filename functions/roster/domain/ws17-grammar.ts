import { branch, handedOver, leaf, many, maybe, one, oneOrMore } from './file-grammar.ts';
import {
  calendarDate,
  dateAndTime,
  exactLength,
  integer,
  oneOf,
  schoolYear,
  token,
  truth,
} from './text-values.ts';
import {
  childRoles,
  cprTypes,
  employeeRoles,
  externalRoles,
  genders,
  groupTypes,
  relations,
} from './ws17-codes.ts';

/** The namespaces of WS17 `wsiEKSPORT` version 7, by the prefix the rules below use. */
export const ws17Namespaces: Record<string, string> = {
  fm: 'https://brugerdatabasen.stil.dk/bpi/wsieksport/7/fullmyndighed',
  cm: 'https://brugerdatabasen.stil.dk/bpi/wsieksport/7/common',
  c3: 'https://brugerdatabasen.stil.dk/bpi/common/3',
};

const some = token({ min: 1 });
const anyText = token();
const codes = (list: Record<string, string>) => oneOf(Object.keys(list));
const phone = (name: string) => maybe(leaf(`cm:${name}`, anyText, { protected: truth }));
const optional = (name: string, rule = anyText) => maybe(leaf(`cm:${name}`, rule));
/** The reference from a person to a group is in another namespace than the group's own id. */
const groupReference = leaf('c3:GroupId', some);

const address = branch('cm:Address', [
  optional('StreetAddress'),
  optional('PostalCode'),
  optional('PostalDistrict'),
  optional('CountryCode'),
  optional('Country'),
  optional('MunicipalityCode'),
  optional('MunicipalityName'),
]);

const person = branch(
  'fm:Person',
  [
    one(leaf('cm:FirstName', some)),
    one(leaf('cm:FamilyName', some)),
    one(leaf('cm:UserId', some)),
    optional('CivilRegistrationNumber'),
    optional('CivilRegistrationNumberType', codes(cprTypes)),
    optional('EmailAddress'),
    optional('BirthDate', calendarDate),
    optional('Gender', codes(genders)),
    optional('PhotoId'),
    maybe(address),
    phone('HomePhoneNumber'),
    phone('WorkPhoneNumber'),
    phone('MobilePhoneNumber'),
    maybe(leaf('fm:AliasFirstName', anyText)),
    maybe(leaf('fm:AliasFamilyName', anyText)),
  ],
  { protected: truth },
);

const contactPerson = branch('fm:ContactPerson', [one(person)], {
  relation: codes(relations),
  childCustody: truth,
  accessLevel: integer,
});

const student = branch('fm:Student', [
  one(leaf('cm:Role', codes(childRoles))),
  optional('StudentNumber', token({ max: 26 })),
  one(leaf('cm:Level', some)),
  optional('Location'),
  one(leaf('cm:MainGroupId', some)),
  many(groupReference),
  many(contactPerson),
]);

const employee = branch('cm:Employee', [
  oneOrMore(leaf('cm:Role', codes(employeeRoles))),
  optional('ShortName'),
  optional('Occupation'),
  optional('Location'),
  many(groupReference),
]);

const external = branch('cm:Extern', [one(leaf('cm:Role', codes(externalRoles))), many(groupReference)]);

const group = branch('cm:Group', [
  one(leaf('cm:GroupId', some)),
  optional('GroupName', token({ max: 100 })),
  one(leaf('cm:GroupType', codes(groupTypes))),
  optional('GroupLevel', some),
  optional('Line', token({ max: 40 })),
  optional('FromDate', calendarDate),
  optional('ToDate', calendarDate),
]);

/**
 * The schema lets `Person` and the role be absent. Here both are required: someone without a name or a place
 * can neither be shown nor compared, and leaving one out silently would look like a departure.
 */
const institutionPerson = branch(
  'fm:InstitutionPerson',
  [maybe(leaf('c3:LocalPersonId', some)), one(person), one(student, employee, external)],
  { source: some },
);

/** `UNILoginExportFullMyndighed`, the level for municipalities: custody, addresses, protection and aliases. */
export const ws17Root = branch(
  'fm:UNILoginExportFullMyndighed',
  [
    many(
      handedOver(branch('cm:ImportSource', [], { sourceDateTime: dateAndTime, source: some, schoolYear })),
    ),
    one(
      branch('fm:Institution', [
        one(handedOver(leaf('cm:InstitutionNumber', exactLength(6)))),
        maybe(handedOver(leaf('cm:InstitutionName', some))),
        many(handedOver(group)),
        many(handedOver(institutionPerson)),
      ]),
    ),
  ],
  { exportDateTime: dateAndTime, accessLevel: oneOf(['full']) },
);
