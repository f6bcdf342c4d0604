import { holdsOn, unitOf } from '#shared/access/held.ts';
import type { Child } from '#shared/people/child.ts';
import type { Erasure } from '#shared/rights/erasure.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '#functions/letters/index.ts';
import { readRegister } from '#functions/people/index.ts';

/**
 * Tells those who can be the second person: the leader of the child's last place, and the administrators where it has
 * none. Never the one who proposed, never a parent of the child. Done again it is the same notices.
 */
export async function tellApprovers(
  table: Table,
  child: Child,
  erasure: Pick<Erasure, 'id' | 'unitId' | 'proposedAt' | 'proposedBy'>,
  today: string,
): Promise<void> {
  const { tenant } = child;
  const others = (await readRegister(table, tenant)).filter(
    ({ id }) => id !== erasure.proposedBy.id && child.guardians.every((one) => one.id !== id),
  );
  const holders = (role: 'leader' | 'administrator', unitId?: string) =>
    others.filter(({ memberships }) =>
      memberships.some(
        (one) => one.role === role && holdsOn(one, today) && (unitId === undefined || unitOf(one) === unitId),
      ),
    );
  const leaders = erasure.unitId === undefined ? [] : holders('leader', erasure.unitId);
  const told = leaders.length > 0 ? leaders : holders('administrator');
  const path = leaders.length > 0 ? `/units/${erasure.unitId}/erasure` : '/admin/erasure';
  await Promise.all(
    told.map(({ id: personId }) =>
      notify(table, {
        ...{ tenant, to: { side: 'staff', personId }, kind: 'erasure', path },
        ...{ at: erasure.proposedAt, about: erasure.id },
      }),
    ),
  );
}
