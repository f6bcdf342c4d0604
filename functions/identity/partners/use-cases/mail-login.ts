import { log } from '#functions/kernel/log.ts';
import type { MailTemplate } from '../../ports/mail.ts';
import { inMunicipality } from '../installation.ts';
import { listAccesses } from '../store/access-store.ts';
import type { Login } from '../store/login-store.ts';
import type { PartnerTools } from '../tools.ts';

/**
 * Tells the person of a login by mail that something about it changed (ASVS 5.0, 6.3.7). A mail that cannot be sent is
 * no reason to take the change back.
 */
export async function mailLogin(
  { table, sendMail }: PartnerTools,
  { seats }: Pick<Login, 'seats'>,
  template: MailTemplate,
  facts: Record<string, string> = {},
): Promise<void> {
  const [seat] = seats;
  if (!seat) return;
  try {
    const accesses = await inMunicipality(seat.tenant, () => listAccesses(table, seat.tenant, seat.personId));
    const to = accesses[0]?.email;
    if (to) await sendMail({ to, template, facts });
  } catch (error) {
    log.error('a mail about a login was not sent', { kind: error instanceof Error ? error.name : 'unknown' });
  }
}
