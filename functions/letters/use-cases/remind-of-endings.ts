import { holdsOn } from '#shared/access/held.ts';
import { dateOf } from '#functions/kernel/today.ts';
import { accessesDue } from '#functions/identity/index.ts';
import { readRegister } from '#functions/people/index.ts';
import { notify } from '../store/notice-store.ts';
import type { PostTools } from './tools.ts';

/** How many days before its last day an access is reminded of. */
const REMIND_DAYS = [14, 7, 1];
/** The hour, in UTC, in which reminders go: early morning here, winter and summer. */
const HOUR = 5;
const DAY_MS = 86_400_000;

/**
 * Reminds outside partners and the administrators of accesses that end soon. Goes with every look in one hour of the
 * day; the same again is the same notice, so that a look that failed is made good by the next.
 */
export async function remindOfEndings(
  { table, now }: Pick<PostTools, 'table' | 'now'>,
  tenant: string,
): Promise<void> {
  const instant = now();
  if (instant.getUTCHours() !== HOUR) return;
  const today = dateOf(instant);
  const due = (await accessesDue(table, { tenant, today, withinDays: Math.max(...REMIND_DAYS) })).filter(
    ({ endsOn }) => REMIND_DAYS.includes((Date.parse(endsOn) - Date.parse(today)) / DAY_MS),
  );
  if (due.length === 0) return;
  const administrators = (await readRegister(table, tenant)).filter(({ memberships }) =>
    memberships.some((one) => one.role === 'administrator' && holdsOn(one, today)),
  );
  const at = `${today}T0${HOUR}:00:00.000Z`;
  for (const { personId, unitId, endsOn } of due) {
    const about = { tenant, kind: 'access-ending', at, about: `${personId}-${unitId}`.slice(0, 26) } as const;
    const facts = { endsOn };
    await notify(table, { ...about, facts, to: { side: 'staff', personId }, path: '/account' });
    for (const { id } of administrators)
      await notify(table, { ...about, facts, to: { side: 'staff', personId: id }, path: '/admin/partners' });
  }
}
