import type { Topi } from '#shared/instruments/topi.ts';
import { readTopi } from '#lib/instruments/endpoints.ts';
import { need, type Loading } from '#lib/api/need.ts';

/** Published versions never change, so each is fetched once. */
const fetched = new Map<number, Topi>();

/** A version of the instrument; 0 is the one in force, which is asked for every time. */
export async function topiOf(loading: Loading, version: number): Promise<Topi> {
  const before = fetched.get(version);
  if (before) return before;
  const topi = await need(loading, readTopi, { version });
  fetched.set(topi.version, topi);
  return topi;
}
