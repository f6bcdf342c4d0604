import * as z from 'zod';
import { roleSetSchema, type RoleSet } from '#shared/access/role-set.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';

const storedRolesSchema = z.object({ roles: roleSetSchema });
/** How long a changed role set may take to bite everywhere. A role that is ended bites at the next request all the same. */
const KEPT_MS = 10_000;

/** Where the municipality's role set stands: one item. */
export const roleSetKey = (tenant: string): Key => ({ pk: partition(tenant, 'roles'), sk: 'set' });

/** What the municipality has made of the roles; undefined where everything is as the standard. */
export type ReadRoles = (tenant: string) => Promise<RoleSet | undefined>;

/** Role sets by municipality, read again after ten seconds: they seldom change, and every request needs one. */
export function keptRoleSets(table: Table): ReadRoles {
  const kept = new Map<string, { until: number; reading: Promise<RoleSet | undefined> }>();
  return (tenant) => {
    const known = kept.get(tenant);
    if (known && Date.now() < known.until) return known.reading;
    const reading = table.get(roleSetKey(tenant)).then((item) => item && storedRolesSchema.parse(item).roles);
    kept.set(tenant, { until: Date.now() + KEPT_MS, reading });
    reading.catch(() => kept.delete(tenant));
    return reading;
  };
}
