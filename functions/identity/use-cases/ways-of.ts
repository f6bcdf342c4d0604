import type { Way } from '#shared/identity/ways.ts';
import type { Municipalities } from '../store/municipality-store.ts';

/**
 * Whether one may come into this municipality this way. There is one directory, and it belongs to one municipality:
 * where two claim it nobody comes in by it, since its administrators would be administrators of both.
 */
export async function hasWay(municipalities: Municipalities, tenant: string, way: Way): Promise<boolean> {
  const offering = (await municipalities.all()).filter((one) => one.ways.includes(way));
  if (way === 'ad' && offering.length > 1) return false;
  return offering.some((one) => one.tenant === tenant);
}
