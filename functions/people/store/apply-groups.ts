import { isDeepStrictEqual } from 'node:util';
import type { PackedGroup } from '#shared/people/packed-group.ts';
import { inParallel } from '#functions/kernel/in-parallel.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfiles } from './child-store.ts';
import { groupKey, listStoredGroups, type StoredGroup } from './unit-store.ts';

const ATTEMPTS = 8;

/**
 * Makes the unit's groups those of its file. Whether a notice is recorded is known from `noticed`, else from the
 * groups as they stand, else read. Attributes that others keep on a group stay.
 */
export async function applyGroups(
  table: Table,
  { tenant, unitId }: { tenant: string; unitId: string },
  wanted: readonly PackedGroup[],
  noticed: ReadonlyMap<string, boolean>,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await listStoredGroups(table, tenant, unitId);
    const flags = await noticeFlags(table, tenant, stored, wanted, noticed);
    const groups = wanted.map((group) => {
      const named = new Set(group.children.map(([id]) => id));
      const before = stored.find((one) => one.id === group.id);
      const byHand = (before?.byHand ?? []).filter((id) => !named.has(id));
      const placed = (before?.children ?? []).filter(([id]) => byHand.includes(id));
      const children = [...group.children, ...placed].map(
        ([id, name, birthDate]): PackedGroup['children'][number] => [id, name, birthDate, flags.get(id) ?? 0],
      );
      return { ...group, children, byHand };
    });
    const gone = stored.filter((group) => !groups.some((one) => one.id === group.id));
    const done = await inParallel<() => Promise<boolean>, boolean>(
      [
        ...groups.map((group) => () => {
          const before = stored.find((one) => one.id === group.id);
          return saveGroup(table, tenant, unitId, before, group);
        }),
        ...gone.map((group) => () => removeGroup(table, tenant, unitId, group)),
      ],
      8,
      (write) => write(),
    );
    if (done.every(Boolean)) return;
  }
  throw new Error('the groups kept changing while a file was applied');
}

async function noticeFlags(
  table: Table,
  tenant: string,
  stored: readonly StoredGroup[],
  wanted: readonly PackedGroup[],
  noticed: ReadonlyMap<string, boolean>,
): Promise<Map<string, 0 | 1>> {
  const flags = new Map<string, 0 | 1>();
  for (const [id, isNoticed] of noticed) flags.set(id, isNoticed ? 1 : 0);
  for (const group of stored)
    for (const [id, , , flag] of group.children) if (flag === 1 || !flags.has(id)) flags.set(id, flag);
  const unknown = wanted.flatMap((group) => group.children.map(([id]) => id)).filter((id) => !flags.has(id));
  const children = await readChildProfiles(table, tenant, [...new Set(unknown)]);
  for (const child of children) flags.set(child.id, child.notices.length > 0 ? 1 : 0);
  return flags;
}

function saveGroup(
  table: Table,
  tenant: string,
  unitId: string,
  before: StoredGroup | undefined,
  group: PackedGroup & { byHand: string[] },
): Promise<boolean> {
  if (before) {
    const { version: _, ...same } = before;
    if (isDeepStrictEqual(same, group)) return Promise.resolve(true);
  }
  const { level } = group;
  return table.update({
    Key: groupKey(tenant, unitId, group.id),
    UpdateExpression:
      'SET id = :id, #name = :name, #type = :type, children = :children, staff = :staff, byHand = :byHand, version = :next' +
      (level === undefined ? ' REMOVE #level' : ', #level = :level'),
    ConditionExpression: before?.version ? 'version = :seen' : 'attribute_not_exists(version)',
    ExpressionAttributeNames: { '#name': 'name', '#type': 'type', '#level': 'level' },
    ExpressionAttributeValues: {
      ':id': group.id,
      ':name': group.name,
      ':type': group.type,
      ':children': group.children,
      ':staff': group.staff,
      ':byHand': group.byHand,
      ':next': (before?.version ?? 0) + 1,
      ...(level !== undefined && { ':level': level }),
      ...(before?.version && { ':seen': before.version }),
    },
  });
}

async function removeGroup(
  table: Table,
  tenant: string,
  unitId: string,
  group: StoredGroup,
): Promise<boolean> {
  const written = await table.transact([
    {
      Delete: {
        Key: groupKey(tenant, unitId, group.id),
        ...(group.version > 0 && {
          ConditionExpression: 'attribute_not_exists(pk) OR version = :seen',
          ExpressionAttributeValues: { ':seen': group.version },
        }),
      },
    },
  ]);
  return written.ok;
}
