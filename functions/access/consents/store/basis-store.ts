import { basisSchema, type Basis } from '#shared/access/release.ts';
import type { Child, Release } from '#shared/people/child.ts';
import type { Table } from '#functions/kernel/table.ts';
import { releasesAfter } from '../domain/after-answer.ts';
import { ttlAfter } from './consent-store.ts';
import { basisKey, releasedKey } from './matter-keys.ts';
import { profileUpdate, versioned } from './profile-writes.ts';

export async function readBasis(
  table: Table,
  tenant: string,
  childId: string,
  basisId: string,
): Promise<Basis | undefined> {
  const item = await table.get(basisKey(tenant, childId, basisId));
  return item && basisSchema.parse(item);
}

/**
 * Writes a release that was recorded or ended, the child's profile and the service's list, all or nothing. The
 * profile's condition also counts SSD meetings truly: two recorded at once cannot both see the same count. False when
 * something has changed meanwhile.
 */
export async function saveBasis(
  table: Table,
  tenant: string,
  child: Child,
  basis: Basis,
  today: string,
): Promise<boolean> {
  const { id, unitId, unitName, sections, from, until, ended, kind, rationale } = basis;
  const release: Release | undefined = ended ? undefined : { id, unitId, sections, from, to: until };
  const key = releasedKey(tenant, unitId, child.id, id);
  const listed = { ...key, unitName, purpose: rationale, basis: kind, ttl: ttlAfter(until) };
  const { ok } = await table.transact([
    profileUpdate(tenant, child, { releases: releasesAfter(child.releases, id, release, today) }),
    versioned({ ...basisKey(tenant, child.id, id), ...basis }),
    release ? { Put: { Item: listed } } : { Delete: { Key: key } },
  ]);
  return ok;
}
