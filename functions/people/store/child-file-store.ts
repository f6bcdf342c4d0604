import type { Decision } from '#shared/access/decide.ts';
import type { ChildFile } from '#shared/people/child-file.ts';
import type { Child } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { overview } from '../domain/overview.ts';
import { BY_HAND } from '../domain/protection.ts';
import { childSecretKey } from './child-store.ts';
import { readChildrenOf, readGuardians } from './guardian-store.ts';

/** The child with all that belongs to setting it right: contacts with how to reach them, and in how many files they are. */
export async function childFile(
  table: Table,
  child: Child,
  decision: Decision,
  today: string,
): Promise<ChildFile> {
  const { tenant, guardians } = child;
  const [secret, stored, ...children] = await Promise.all([
    table.get(childSecretKey(tenant, child.id)),
    readGuardians(
      table,
      tenant,
      guardians.map(({ id }) => id),
    ),
    ...guardians.map(({ id }) => readChildrenOf(table, tenant, id)),
  ]);
  return {
    child: overview(child, decision, today),
    version: child.version,
    hasCpr: secret !== undefined,
    protectedByHand: child.protectedBy?.includes(BY_HAND) ?? false,
    byHand: child.byHand ?? [],
    contacts: guardians.map((guardian, index) => {
      const known = stored.find(({ id }) => id === guardian.id);
      const isProtected = (known?.protectedBy.length ?? 0) > 0;
      const mobile = known?.phones.find((phone) => phone.kind === 'mobile' && !phone.protected)?.number;
      return {
        ...guardian,
        addressProtected: isProtected,
        children: Math.max(1, children[index]?.length ?? 0),
        ...(mobile !== undefined && !isProtected && { mobile }),
        ...(known?.email !== undefined && !isProtected && { email: known.email }),
      };
    }),
    conflicts: child.conflicts ?? [],
    mergedFrom: child.mergedFrom ?? [],
  };
}
