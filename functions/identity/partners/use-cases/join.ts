import { accessWrite, type StoredAccess } from '../store/access-store.ts';
import { inInstallation, inMunicipality } from '../installation.ts';
import { linkUsed } from '../store/invitation-store.ts';
import { changeLogin } from '../store/login-store.ts';
import { endMembership, giveMembership } from '../store/partner-person-store.ts';
import { daysAfter } from '../domain/days.ts';
import type { PartnerTools } from '../tools.ts';
import type { Invitation } from './find-invitation.ts';

/**
 * Uses up an invitation: the login gets a seat, the person a membership, the link ends. In this order, so that whoever is
 * interrupted can open the link again. False when the link was withdrawn or used in the meantime; then nothing is held.
 */
export async function join(
  { table }: PartnerTools,
  { tenant, keys, access, organisation, loginName }: Invitation,
  { token, today, nowMs }: { token: string; today: string; nowMs: number },
): Promise<boolean> {
  const { personId, unitId } = access;
  const isSeat = (one: { tenant: string; personId: string }) =>
    one.tenant === tenant && one.personId === personId;
  await inInstallation(() =>
    changeLogin(table, loginName, (before) =>
      !before || before.seats.some(isSeat)
        ? undefined
        : { ...before, seats: [...before.seats, { tenant, personId }] },
    ),
  );
  return inMunicipality(tenant, async () => {
    await giveMembership(table, keys, tenant, { access, login: loginName, unitName: organisation, today });
    const { link: _used, ...rest } = access;
    const active: StoredAccess = {
      ...rest,
      stage: 'active',
      acceptedAt: new Date(nowMs).toISOString(),
      version: access.version + 1,
    };
    const { ok } = await table.transact([accessWrite(tenant, active), linkUsed(tenant, keys, token)]);
    if (!ok) await endMembership(table, tenant, { personId, unitId, to: daysAfter(today, -1), today });
    return ok;
  });
}
