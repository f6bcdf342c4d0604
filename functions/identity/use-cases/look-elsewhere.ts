import { log } from '#functions/kernel/log.ts';
import { acrossTenants } from '#functions/kernel/tenant.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { readPersonHere, sidesOf } from '../store/person-store.ts';
import type { SignInTools } from './tools.ts';

/**
 * The other municipalities that know this UNI-Login id today, for changing between them without asking who it is again.
 * Undefined when that could not be found out: nobody is kept out for it.
 */
export async function lookElsewhere(
  { table, keysOf, municipalities }: Pick<SignInTools, 'table' | 'keysOf' | 'municipalities'>,
  { tenant: here, uniid, now }: { tenant: string; uniid: string; now: Date },
): Promise<string[] | undefined> {
  try {
    const others = (await municipalities.all())
      .filter(({ tenant, ways }) => tenant !== here && ways.includes('unilogin'))
      .map(({ tenant }) => tenant);
    const known = await acrossTenants(others, async (tenant) => {
      const keys = await keysOf(tenant);
      const person = await readPersonHere(table, { tenant, personId: keys.personId(uniid) });
      return sidesOf(person, dateOf(now)).length > 0 ? [tenant] : [];
    });
    return known.flat();
  } catch (error) {
    log.error('other municipalities not looked into', {
      kind: error instanceof Error ? error.name : 'unknown',
    });
    return undefined;
  }
}
