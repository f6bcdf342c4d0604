import type { Table } from '#functions/kernel/table.ts';
import { saveUnit } from '#functions/people/index.ts';
import { groupChanges } from '../domain/change-list.ts';
import { safeguardsFor } from '../domain/safeguards.ts';
import { saveChanges } from '../store/change-store.ts';
import { changeImport, type StoredImport } from '../store/import-store.ts';
import { listChanges } from './list-changes.ts';
import type { Look } from './look-at-file.ts';
import { unitAfter } from './unit-after.ts';
import { workOf, workMark } from './work-of.ts';

/**
 * Judges a file before anything of it is applied: writes the change list, then leaves the import `applying`, `waiting`
 * for a person's word, or `unchanged`.
 */
export async function checkFile(
  table: Table,
  stored: StoredImport,
  look: Look,
  now: Date,
): Promise<StoredImport> {
  const { unit, difference, digest, last, file } = look;
  const about = {
    unitId: unit.id,
    unitName: unit.name,
    ...(unit.schoolYear !== undefined && { schoolYear: unit.schoolYear }),
    counts: {
      added: difference.added.length,
      changed: difference.changed.length,
      left: difference.left.length,
      unchanged: difference.unchanged,
    },
  };
  if (saysNothingNew(look)) {
    await saveUnit(table, file.tenant, unitAfter(look, now));
    return changeImport(table, stored, { ...about, state: 'unchanged' });
  }
  const safeguards = safeguardsFor(unit, digest, last);
  await saveChanges(table, file.tenant, stored.id, await listChanges(table, look), stored.ttl);
  if (safeguards.length > 0) return changeImport(table, stored, { ...about, state: 'waiting', safeguards });
  const progress = { done: 0, of: workOf(look).length };
  return changeImport(table, stored, { ...about, state: 'applying', progress, work: workMark(look) });
}

function saysNothingNew(look: Look): boolean {
  const { unit, last, groups } = look;
  return (
    workOf(look).length === 0 &&
    unit.leftOut.length === 0 &&
    last?.name === unit.name &&
    last.kind === unit.kind &&
    last.schoolYear === unit.schoolYear &&
    groupChanges(groups, unit.groups).length === 0
  );
}
