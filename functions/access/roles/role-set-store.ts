import * as z from 'zod';
import { roleSetSchema, type RoleSet } from '#shared/access/role-set.ts';
import { versionSchema } from '#shared/ids.ts';
import type { Table } from '#functions/kernel/table.ts';
import { roleSetKey } from '../store/kept-role-sets.ts';

const storedSchema = z.object({ roles: roleSetSchema, version: versionSchema });
export interface StoredRoles {
  roles: RoleSet;
  version: number;
}

/** What the municipality has made of the roles; nothing at version 0. */
export async function readRoleSet(table: Table, tenant: string): Promise<StoredRoles> {
  const item = await table.get(roleSetKey(tenant));
  return item ? storedSchema.parse(item) : { roles: {}, version: 0 };
}

/** Writes the role set after the version that was seen. False when it has changed meanwhile. */
export function saveRoleSet(table: Table, tenant: string, { roles, version }: StoredRoles): Promise<boolean> {
  return table.put({
    Item: { ...roleSetKey(tenant), roles, version: version + 1 },
    ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
    ...(version > 0 && { ExpressionAttributeValues: { ':seen': version } }),
  });
}
