import type { StoredUnit } from '#functions/people/index.ts';
import { packedGroups } from '../domain/wanted-unit.ts';
import type { Look } from './look-at-file.ts';

/** The unit once its file is applied. What was exported last stays the mark for older files. */
export function unitAfter({ unit, last }: Look, now: Date): StoredUnit {
  const { id, name, kind, schoolYear, exportedAt, people } = unit;
  return {
    id,
    name,
    kind,
    ...(schoolYear !== undefined && { schoolYear }),
    importedAt: now.toISOString(),
    exportedAt: last?.exportedAt !== undefined && last.exportedAt > exportedAt ? last.exportedAt : exportedAt,
    children: people.filter((person) => person.kind === 'child').length,
    staff: people.filter((person) => person.kind === 'staff').length,
    groups: packedGroups(unit)
      .map((group) => ({
        id: group.id,
        name: group.name,
        children: group.children.length,
        staff: group.staff.length,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'da', { numeric: true })),
  };
}
