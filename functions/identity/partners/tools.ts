import { sendEmail } from '#functions/letters/index.ts';
import type { PartnerLogins } from '../clients/partner-logins.ts';
import type { SendMail } from '../ports/mail.ts';
import type { SignInTools } from '../use-cases/tools.ts';
import { mailText } from './domain/mail-texts.ts';

/** What the ways of outside partners take. */
export interface PartnerTools extends Pick<
  SignInTools,
  'table' | 'keysOf' | 'municipalities' | 'userPool' | 'siteOrigin'
> {
  logins: PartnerLogins;
  sendMail: SendMail;
}

/** Mail through the letters module. */
export const sendByLetters: SendMail = async (mail) => {
  const { ok } = await sendEmail({ to: mail.to, ...mailText(mail) });
  return ok;
};
