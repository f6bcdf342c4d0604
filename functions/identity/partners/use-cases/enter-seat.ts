import { log } from '#functions/kernel/log.ts';
import { sessionCookies } from '../../cookies.ts';
import { staffSeat, type Person } from '../../domain/username.ts';
import { openSession } from '../../use-cases/open-session.ts';
import { inMunicipality } from '../installation.ts';
import { noteLastSignIn } from '../store/access-store.ts';
import type { PartnerTools } from '../tools.ts';

/** A session as cookies, for someone who has shown password and code; undefined without a role there today. */
export function enterSeat(tools: PartnerTools, seat: Person, nowMs: number): Promise<string[] | undefined> {
  const { tenant, personId } = seat;
  const now = new Date(nowMs);
  return inMunicipality(tenant, async () => {
    const tokens = await openSession(tools, await tools.keysOf(tenant), staffSeat(seat), now);
    if (!tokens) return undefined;
    await noteLastSignIn(tools.table, tenant, personId, now.toISOString());
    log.info('signed in', { way: 'partner' });
    return sessionCookies(tokens);
  });
}
