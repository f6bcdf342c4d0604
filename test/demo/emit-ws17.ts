import type {
  InstitutionSnapshot,
  SnapshotContact,
  SnapshotPerson,
} from '#shared/roster/institution-snapshot.ts';
import { relationCodes, groupTypes, roleCodes } from './emit-codes.ts';
import { attributes, element, emptyElement, wrapped } from './emit-element.ts';
import { emitPersonFacts } from './emit-person.ts';

const namespaces = {
  'xmlns:fm': 'https://brugerdatabasen.stil.dk/bpi/wsieksport/7/fullmyndighed',
  'xmlns:cm': 'https://brugerdatabasen.stil.dk/bpi/wsieksport/7/common',
  'xmlns:c3': 'https://brugerdatabasen.stil.dk/bpi/common/3',
};
const root = 'fm:UNILoginExportFullMyndighed';

/**
 * One institution as a WS17 `wsiEKSPORT` version 7 file, level FuldMyndighed, in pieces of about a person each:
 * joined they are the document, to be written as UTF-8.
 */
export function* emitWs17(unit: InstitutionSnapshot): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<${root}${attributes({ ...namespaces, exportDateTime: unit.exportedAt, accessLevel: 'full' })}>\n`;
  for (const { source, sourceDateTime, schoolYear } of unit.importSources) {
    yield `${emptyElement('cm:ImportSource', { sourceDateTime, source, schoolYear })}\n`;
  }
  yield '<fm:Institution>\n';
  yield `${element('cm:InstitutionNumber', unit.regnr)}${element('cm:InstitutionName', unit.name)}\n`;
  for (const group of unit.groups) {
    const parts =
      element('cm:GroupId', group.id) +
      element('cm:GroupName', group.name) +
      element('cm:GroupType', groupTypes[group.type]) +
      element('cm:GroupLevel', group.level) +
      element('cm:Line', group.line) +
      element('cm:FromDate', group.from) +
      element('cm:ToDate', group.to);
    yield `${wrapped('cm:Group', parts)}\n`;
  }
  for (const person of unit.people) {
    const parts = `${element('c3:LocalPersonId', person.localId)}\n${emitPersonFacts(person)}\n${emitRole(person)}\n`;
    yield `${wrapped('fm:InstitutionPerson', parts, { source: person.source })}\n`;
  }
  yield `</fm:Institution>\n</${root}>\n`;
}

function emitRole(person: SnapshotPerson): string {
  const roles = person.roles.map((role) => element('cm:Role', roleCodes[role])).join('');
  const groups = person.groups.map((id) => element('c3:GroupId', id)).join('');
  if (person.kind === 'external') return wrapped('cm:Extern', roles + groups);
  if (person.kind === 'employee') {
    const post =
      element('cm:ShortName', person.shortName) +
      element('cm:Occupation', person.occupation) +
      element('cm:Location', person.location);
    return wrapped('cm:Employee', roles + post + groups);
  }
  const place =
    element('cm:StudentNumber', person.studentNumber) +
    element('cm:Level', person.level) +
    element('cm:Location', person.location) +
    element('cm:MainGroupId', person.mainGroup);
  return wrapped('fm:Student', `${roles}${place}${groups}${person.contacts.map(emitContact).join('')}`);
}

const emitContact = (contact: SnapshotContact): string =>
  `\n${wrapped('fm:ContactPerson', emitPersonFacts(contact), {
    relation: relationCodes[contact.relation],
    childCustody: String(contact.custody),
    accessLevel: String(contact.accessLevel),
  })}`;
