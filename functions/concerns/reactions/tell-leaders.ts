import { notificationSchema } from '#shared/concerns/notification.ts';
import type { ItemChange } from '#functions/kernel/reaction.ts';
import type { Table } from '#functions/kernel/table.ts';
import { notify } from '#functions/letters/index.ts';
import { readChildProfile, readRegister } from '#functions/people/index.ts';
import { leadsUnit } from '../domain/leads-unit.ts';
import { dateOf } from '#functions/kernel/today.ts';

const partitionOf = /^(\d{4})#child#([^#]+)$/;

/**
 * Has the leaders of the notifier's unit told that somebody has notified, or held a sign not to demand it: that it waits
 * on the child's page, never what. Never one who wrote it or is the child's parent. Done again it is the same notices.
 */
export async function tellLeaders(table: Table, { pk, sk, before, after }: ItemChange): Promise<void> {
  const [, tenant, childId] = (sk.startsWith('notification#') && partitionOf.exec(pk)) || [];
  if (tenant === undefined || childId === undefined || before || !after) return;
  const { id: about, at, by, unitId } = notificationSchema.parse(after);
  const today = dateOf(new Date(at));
  const [child, staff] = await Promise.all([
    readChildProfile(table, tenant, childId),
    readRegister(table, tenant),
  ]);
  const leaders = staff.filter(
    (one) =>
      one.id !== by.id && leadsUnit(one, unitId, today) && child?.guardians.every(({ id }) => id !== one.id),
  );
  await Promise.all(
    leaders.map(({ id: personId }) =>
      notify(table, {
        ...{ tenant, to: { side: 'staff', personId }, kind: 'stop-answered', at, about },
        path: `/children/${child?.id ?? childId}/notify`,
      }),
    ),
  );
}
