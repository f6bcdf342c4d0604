import type { DirectoryRules } from '#shared/directory/rules.ts';
import { refused } from '#shared/refusals.ts';
import type { Table } from '#functions/kernel/table.ts';
import { listUnits } from '#functions/people/index.ts';

/** A refusal when a rule names a unit that is not here; undefined when all are. */
export async function unknownUnit(table: Table, tenant: string, { rules, orgUnits }: DirectoryRules) {
  const named = [...rules, ...orgUnits].flatMap(({ unitId }) => unitId ?? []);
  if (named.length === 0) return undefined;
  const known = new Set((await listUnits(table, tenant)).map((unit) => unit.id));
  return named.every((id) => known.has(id)) ? undefined : refused('unit-unknown');
}
