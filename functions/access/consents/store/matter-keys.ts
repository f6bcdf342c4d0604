import { childKey } from '#functions/people/index.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';

const inChild = (tenant: string, childId: string, sk: string): Key => ({
  pk: childKey(tenant, childId).pk,
  sk,
});
/** The whole story of a consent, beside the child's profile. */
export const consentKey = (tenant: string, childId: string, consentId: string): Key =>
  inChild(tenant, childId, `consent#${consentId}`);
/** A release on another basis. */
export const basisKey = (tenant: string, childId: string, basisId: string): Key =>
  inChild(tenant, childId, `basis#${basisId}`);
export const stopKey = (tenant: string, childId: string, stopId: string): Key =>
  inChild(tenant, childId, `stop#${stopId}`);

/** What a service lists its children by. */
export const releasedKey = (tenant: string, unitId: string, childId: string, releaseId: string): Key => ({
  pk: partition(tenant, 'released', unitId),
  sk: `${childId}#${releaseId}`,
});

/** What waits for somebody in a unit: consents that are open or run out, and stops. */
export const matterKey = (
  tenant: string,
  unitId: string,
  word: 'consent' | 'stop',
  childId: string,
  id: string,
): Key => ({ pk: partition(tenant, 'matters', unitId), sk: `${word}#${childId}#${id}` });

/** Stops that stand anywhere in the municipality. */
export const openStopKey = (tenant: string, childId: string, stopId: string): Key => ({
  pk: partition(tenant, 'stops-open'),
  sk: `${childId}#${stopId}`,
});

/** The municipality's own settings: whom to call at a stop stands there. */
export const settingsKey = (tenant: string): Key => ({
  pk: partition(tenant, 'municipality'),
  sk: 'settings',
});
