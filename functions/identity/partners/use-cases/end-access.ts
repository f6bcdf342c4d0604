import { staffSeat, usernameOf } from '../../domain/username.ts';
import { daysAfter } from '../domain/days.ts';
import { accessWrite, readAccess, type StoredAccess } from '../store/access-store.ts';
import { linkGone } from '../store/invitation-store.ts';
import { endMembership } from '../store/partner-person-store.ts';
import type { PartnerTools } from '../tools.ts';

/**
 * Ends an access at once, however far it had come: the membership first, since that is what every request asks about,
 * then the sessions and the entry in the list. Safe to repeat.
 */
export async function endAccess(
  { table, logins }: Pick<PartnerTools, 'table' | 'logins'>,
  { tenant, today }: { tenant: string; today: string; now: string },
  access: StoredAccess,
): Promise<void> {
  const { personId, unitId } = access;
  const to = daysAfter(today, -1);
  await endMembership(table, tenant, { personId, unitId, to, today });
  await logins.signOutEverywhere(usernameOf(staffSeat({ tenant, personId })));
  for (;;) {
    const before = await readAccess(table, tenant, { personId, unitId });
    if (!before || before.stage === 'withdrawn' || before.endsOn < today) return;
    const { link: _gone, ...rest } = before;
    const after: StoredAccess =
      before.stage === 'active' ? { ...rest, endsOn: to } : { ...rest, stage: 'withdrawn' };
    const write = accessWrite(tenant, { ...after, version: before.version + 1 });
    if ((await table.transact([write, ...linkGone(tenant, before)])).ok) return;
  }
}
