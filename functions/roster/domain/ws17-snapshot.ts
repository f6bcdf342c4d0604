import type { InstitutionSnapshot, SnapshotGroup } from '#shared/roster/institution-snapshot.ts';
import type { FileProblem, FileProblemCode } from './file-problem.ts';
import { childOf, textOf } from './read-element.ts';
import type { ReadElement } from './read-element.ts';
import { groupTypes, wordFor } from './ws17-codes.ts';
import { readInstitutionPerson } from './ws17-person.ts';

/** Gathers a snapshot from the elements of a WS17 file as they come. */
export interface SnapshotInMaking {
  receive(element: ReadElement): FileProblem | undefined;
  snapshot: InstitutionSnapshot;
}

export function beginSnapshot(): SnapshotInMaking {
  const snapshot: InstitutionSnapshot = {
    source: 'stil-ws17',
    regnr: '',
    exportedAt: '',
    importSources: [],
    groups: [],
    people: [],
  };
  const seen = { groups: new Set<string>(), localIds: new Set<string>(), userIds: new Set<string>() };

  const readers: Record<string, (element: ReadElement) => FileProblem | undefined> = {
    UNILoginExportFullMyndighed({ attributes }) {
      snapshot.exportedAt = attributes.exportDateTime ?? '';
      return undefined;
    },
    ImportSource({ attributes }) {
      const { source = '', sourceDateTime = '', schoolYear = '' } = attributes;
      snapshot.importSources.push({ source, sourceDateTime, schoolYear });
      if (snapshot.schoolYear === undefined || schoolYear > snapshot.schoolYear)
        snapshot.schoolYear = schoolYear;
      return undefined;
    },
    InstitutionNumber({ text }) {
      snapshot.regnr = text;
      return undefined;
    },
    InstitutionName({ text }) {
      snapshot.name = text;
      return undefined;
    },
    Group(element) {
      const group = readGroup(element);
      snapshot.groups.push(group);
      return once(seen.groups, group.id, 'duplicate-group-id', childOf(element, 'GroupId'));
    },
    InstitutionPerson(element) {
      const person = readInstitutionPerson(element);
      if ('code' in person) return person;
      snapshot.people.push(person);
      return (
        once(seen.localIds, person.localId, 'duplicate-local-person-id', childOf(element, 'LocalPersonId')) ??
        once(seen.userIds, person.uniid, 'duplicate-user-id', childOf(childOf(element, 'Person'), 'UserId'))
      );
    },
  };

  return { snapshot, receive: (element) => readers[element.rule.name]?.(element) };
}

function readGroup(element: ReadElement): SnapshotGroup {
  const name = textOf(element, 'GroupName');
  const level = textOf(element, 'GroupLevel');
  const line = textOf(element, 'Line');
  const from = textOf(element, 'FromDate')?.slice(0, 10);
  const to = textOf(element, 'ToDate')?.slice(0, 10);
  return {
    id: textOf(element, 'GroupId') ?? '',
    ...(name !== undefined && { name }),
    type: wordFor(groupTypes, textOf(element, 'GroupType') ?? ''),
    ...(level !== undefined && { level }),
    ...(line !== undefined && { line }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

function once(
  seen: Set<string>,
  id: string | undefined,
  code: FileProblemCode,
  element: ReadElement | undefined,
): FileProblem | undefined {
  if (id === undefined || !element) return undefined;
  if (seen.has(id))
    return { code, detail: 'each only once in an institution', path: element.path, ...element.at };
  seen.add(id);
  return undefined;
}
