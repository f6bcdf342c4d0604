import type { Import } from '#shared/roster/import.ts';
import { digestKeyOf, type Digest } from './digest.ts';
import type { WantedUnit } from './wanted-unit.ts';

export type Safeguard = Import['safeguards'][number];

/** What is known of the unit from the last file that was accepted. */
export interface LastAccepted {
  schoolYear?: string | undefined;
  exportedAt?: string | undefined;
}

/**
 * What makes a file too odd to be applied without a person's word. A unit's first file begins no new school year.
 * The limits are those that OS2skoledata has in practice.
 */
export function safeguardsFor(unit: WantedUnit, digest: Digest, last: LastAccepted | undefined): Safeguard[] {
  const found: Safeguard[] = [];
  const stillThere = unit.people.filter((person) => digest.has(digestKeyOf(person))).length;
  if (unit.people.length === 0) found.push('empty');
  else if (stillThere * 2 < digest.size) found.push('fewer-than-half');
  if (last?.schoolYear !== undefined && unit.schoolYear !== undefined && unit.schoolYear !== last.schoolYear)
    found.push('new-school-year');
  if (last?.exportedAt !== undefined && unit.exportedAt < last.exportedAt) found.push('older-than-last');
  return found;
}
