import type { Subject } from '#shared/access/facts.ts';
import type { PartnerAccess } from '#shared/identity/partner-access.ts';
import { done, refused, type Result } from '#shared/refusals.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import { accessWrite, readAccess, viewAccess, type StoredAccess } from '../store/access-store.ts';
import { readOrganisation } from '../store/organisation-store.ts';
import { loginOfPerson } from '../store/partner-person-store.ts';
import type { PartnerTools } from '../tools.ts';

/** Whom an invitation is a matter of: the unit on whose behalf its leader invited, or the municipality. */
export const concerns = ({ forUnit }: { forUnit?: string | undefined }): Subject =>
  forUnit === undefined ? { kind: 'tenant' } : { kind: 'unit', unitId: forUnit };

/** The access, its organisation, the login behind it and the municipality's keys; undefined without the first two. */
export async function loadAccess(
  { table, keysOf }: PartnerTools,
  tenant: string,
  input: { personId: string; unitId: string },
) {
  const [access, organisation, login, keys] = await Promise.all([
    readAccess(table, tenant, input),
    readOrganisation(table, tenant, input.unitId),
    loginOfPerson(table, tenant, input.personId),
    keysOf(tenant),
  ]);
  return access && organisation && { access, organisation, login, keys };
}

interface Moment {
  tenant: string;
  today: string;
  now: string;
}

/** Writes the access as the next version of the one that was seen, with what belongs to it, and shows it. */
export async function saveAccess(
  table: Table,
  at: Moment,
  {
    before,
    seen,
    after,
    more = [],
  }: { before: StoredAccess; seen: number; after: StoredAccess; more?: Write[] },
): Promise<Result<PartnerAccess, 'changed-meanwhile'>> {
  const next = { ...after, version: before.version + 1 };
  const isWritten =
    before.version === seen && (await table.transact([accessWrite(at.tenant, next), ...more])).ok;
  if (!isWritten) return refused('changed-meanwhile', { current: viewAccess(before, at) });
  return done(viewAccess(next, at));
}
