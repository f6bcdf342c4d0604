import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Something was about to leave the municipality it works for: always a fault of ours, never a refusal to show. */
export class OutsideMunicipality extends Error {
  override name = 'OutsideMunicipality';
}

/** The four-digit code of the municipality that the running work is for; undefined outside of `forTenant`. */
export const currentTenant = (): string | undefined => current.getStore();

/**
 * Runs the work for one municipality: the table is then reached with a session of that municipality alone, and no key
 * of another can be built. The endpoints, reactions and steps enter it by themselves; whoever learns the municipality
 * later (a public endpoint, a message, a trigger) enters it here. Throws a RangeError for what is no municipality
 * code, and OutsideMunicipality when the work already is for another one.
 */
export function forTenant<T>(tenant: string, work: () => T): T {
  const already = current.getStore();
  if (already === tenant) return work();
  if (already !== undefined) throw new OutsideMunicipality('the work already is for another municipality');
  return current.run(asTenant(tenant), work);
}

/**
 * Does the work for each municipality, each in a session of its own, side by side: the only way to look into several.
 * For what belongs to the installation, such as the list to choose among before anyone has signed in.
 */
export async function acrossTenants<T>(
  tenants: readonly string[],
  work: (tenant: string) => Promise<T>,
): Promise<T[]> {
  return Promise.all(tenants.map((tenant) => current.run(asTenant(tenant), () => work(tenant))));
}

function asTenant(code: string): string {
  if (!/^\d{4}$/.test(code)) throw new RangeError('a municipality has a four-digit code');
  return code;
}
