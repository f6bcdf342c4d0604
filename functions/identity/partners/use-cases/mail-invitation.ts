import type { MailTemplate } from '../../ports/mail.ts';
import type { StoredAccess } from '../store/access-store.ts';
import type { PartnerTools } from '../tools.ts';

/** Mails the link of an invitation; false when the address takes no mail. The token stands behind the #, which no server sees. */
export async function mailInvitation(
  { sendMail, municipalities, siteOrigin }: Pick<PartnerTools, 'sendMail' | 'municipalities' | 'siteOrigin'>,
  tenant: string,
  invitation: { access: StoredAccess; token: string; organisation: string; template?: MailTemplate },
): Promise<boolean> {
  const { access, token, organisation, template = 'partner-invitation' } = invitation;
  const municipality = (await municipalities.find(tenant))?.name ?? '';
  const link = `${siteOrigin}/invitation#${token}`;
  const facts = { invitedBy: access.invitedBy, organisation, municipality, link };
  return sendMail({ to: access.email, template, facts });
}
