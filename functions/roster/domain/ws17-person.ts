import { parseCpr } from '#shared/people/cpr.ts';
import type { PersonFacts, SnapshotContact, SnapshotPerson } from '#shared/roster/institution-snapshot.ts';
import type { FileProblem } from './file-problem.ts';
import { childOf, childrenOf, textOf } from './read-element.ts';
import type { ReadElement } from './read-element.ts';
import { isTrue } from './text-values.ts';
import {
  childRoles,
  cprTypes,
  employeeRoles,
  externalRoles,
  genders,
  relations,
  wordFor,
} from './ws17-codes.ts';
import { readAddress, readAlias, readPhones } from './ws17-where.ts';

/** An `InstitutionPerson` as our words have it. The grammar has been checked; the CPR numbers are checked here. */
export function readInstitutionPerson(element: ReadElement): SnapshotPerson | FileProblem {
  const facts = readPerson(childOf(element, 'Person'));
  if ('code' in facts) return facts;
  const localId = textOf(element, 'LocalPersonId');
  const placed = {
    ...facts,
    ...(localId !== undefined && { localId }),
    source: element.attributes.source ?? '',
  };
  const student = childOf(element, 'Student');
  if (student) {
    const contacts: SnapshotContact[] = [];
    for (const contactPerson of childrenOf(student, 'ContactPerson')) {
      const contact = readContact(contactPerson);
      if ('code' in contact) return contact;
      contacts.push(contact);
    }
    return {
      ...placed,
      kind: 'child',
      roles: [wordFor(childRoles, textOf(student, 'Role') ?? '')],
      level: textOf(student, 'Level') ?? '',
      mainGroup: textOf(student, 'MainGroupId') ?? '',
      groups: groupsOf(student),
      ...optionalTexts(student, { studentNumber: 'StudentNumber', location: 'Location' }),
      contacts,
    };
  }
  const employee = childOf(element, 'Employee');
  if (employee) {
    return {
      ...placed,
      kind: 'employee',
      roles: childrenOf(employee, 'Role').map(({ text }) => wordFor(employeeRoles, text)),
      ...optionalTexts(employee, { shortName: 'ShortName', occupation: 'Occupation', location: 'Location' }),
      groups: groupsOf(employee),
    };
  }
  const external = childOf(element, 'Extern');
  const roles = [wordFor(externalRoles, textOf(external, 'Role') ?? '')];
  return { ...placed, kind: 'external', roles, groups: external ? groupsOf(external) : [] };
}

function readContact(element: ReadElement): SnapshotContact | FileProblem {
  const facts = readPerson(childOf(element, 'Person'));
  if ('code' in facts) return facts;
  const { relation = '', childCustody, accessLevel } = element.attributes;
  return {
    ...facts,
    relation: wordFor(relations, relation),
    custody: isTrue(childCustody),
    accessLevel: Number(accessLevel),
  };
}

function readPerson(person: ReadElement | undefined): PersonFacts | FileProblem {
  const cpr = readCpr(person);
  if ('code' in cpr) return cpr;
  const alias = readAlias(person);
  const birth = textOf(person, 'BirthDate')?.slice(0, 10);
  const gender = textOf(person, 'Gender');
  const address = readAddress(childOf(person, 'Address'));
  const phones = readPhones(person);
  return {
    uniid: textOf(person, 'UserId') ?? '',
    first: textOf(person, 'FirstName') ?? '',
    last: textOf(person, 'FamilyName') ?? '',
    ...(alias && { alias }),
    ...cpr,
    ...(birth !== undefined && { birth }),
    ...(gender !== undefined && { gender: wordFor(genders, gender) }),
    ...optionalTexts(person, { email: 'EmailAddress' }),
    ...(address && { address }),
    ...(phones && { phones }),
    protected: isTrue(person?.attributes.protected),
  };
}

/**
 * A number must be of CPR form, except one of unknown type: that may be the number of another scheme (KOT), and
 * is then left out, since it is no personal number.
 */
function readCpr(person: ReadElement | undefined): Pick<PersonFacts, 'cpr' | 'cprType'> | FileProblem {
  const element = childOf(person, 'CivilRegistrationNumber');
  if (!element?.text) return {};
  const code = textOf(person, 'CivilRegistrationNumberType');
  const type = code === undefined ? undefined : wordFor(cprTypes, code);
  const number = parseCpr(element.text)?.number;
  if (number !== undefined) return { cpr: number, ...(type && { cprType: type }) };
  if (type === 'unknown') return {};
  return {
    code: 'invalid-cpr',
    detail: 'ten digits that begin with a date',
    path: element.path,
    ...element.at,
  };
}

const groupsOf = (element: ReadElement) => childrenOf(element, 'GroupId').map(({ text }) => text);

/** Only those texts that are present, under our names. */
function optionalTexts<Key extends string>(
  element: ReadElement | undefined,
  names: Record<Key, string>,
): Partial<Record<Key, string>> {
  const found: Partial<Record<Key, string>> = {};
  for (const key in names) {
    const text = textOf(element, names[key]);
    if (text !== undefined) found[key] = text;
  }
  return found;
}
