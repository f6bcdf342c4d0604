import { fullName } from '#shared/people/full-name.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from '#functions/people/index.ts';
import { readActorNames } from './actor-store.ts';
import { readGroups } from './group-store.ts';

/** Names of what lines are about, by kind and id as in `child#k3f…`: children, members of staff and groups; others are left out. */
export async function readAboutNames(
  table: Table,
  tenant: string,
  abouts: readonly string[],
): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(
      abouts.flatMap((about) => (about.startsWith(`${kind}#`) ? [about.slice(kind.length + 1)] : [])),
    ),
  ];
  const [children, people, groups] = await Promise.all([
    readChildProfiles(table, tenant, idsOf('child')),
    readActorNames(
      table,
      tenant,
      idsOf('person').map((id) => ({ id, side: 'staff' as const })),
    ),
    readGroups(table, tenant, idsOf('group')),
  ]);
  return new Map([
    ...children.map((child) => [`child#${child.id}`, fullName(child)] as const),
    ...[...people].map(([id, name]) => [`person#${id}`, name] as const),
    ...[...groups].map(([id, { name }]) => [`group#${id}`, name] as const),
  ]);
}
