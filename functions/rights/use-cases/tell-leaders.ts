import { holdsOn, unitOf } from '#shared/access/held.ts';
import { placesOn, type Child } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '#functions/letters/index.ts';
import { readRegister } from '#functions/people/index.ts';

/**
 * Tells the leaders of the units where the child is that somebody asks for a correction; with no leader the
 * administrators. Never one who is the child's parent. Done again it is the same notices.
 */
export async function tellLeaders(
  table: Table,
  child: Child,
  { id, at, today }: { id: string; at: string; today: string },
): Promise<void> {
  const { tenant } = child;
  const units = new Set(placesOn(child, today).map(({ unitId }) => unitId));
  const others = (await readRegister(table, tenant)).filter((person) =>
    child.guardians.every((one) => one.id !== person.id),
  );
  const told = others.flatMap(({ id: personId, memberships }) => {
    const unitId = memberships
      .filter((one) => one.role === 'leader' && holdsOn(one, today))
      .map((one) => unitOf(one) ?? '')
      .find((unit) => units.has(unit));
    return unitId === undefined ? [] : [{ personId, path: `/units/${unitId}/corrections` }];
  });
  const administrators = others
    .filter(({ memberships }) =>
      memberships.some((one) => one.role === 'administrator' && holdsOn(one, today)),
    )
    .map(({ id: personId }) => ({ personId, path: '/admin/rights' }));
  await Promise.all(
    (told.length > 0 ? told : administrators).map(({ personId, path }) =>
      notify(table, { tenant, to: { side: 'staff', personId }, kind: 'correction', path, at, about: id }),
    ),
  );
}
