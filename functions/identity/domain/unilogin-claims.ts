import * as z from 'zod';
import type { SignInReason } from '#shared/identity/sign-in-reasons.ts';

/** What UNI-Login says about who signed in: no name, no e-mail. Flags and levels are text (STIL, "Implementering af tjeneste"). */
const uniloginClaimsSchema = z.object({
  uniid: z.string().regex(/^[A-Za-z0-9]{1,32}$/),
  aktoer_gruppe: z.string(),
  unilogin_loa: z.string().optional(),
  nsis_loa: z.string().optional(),
});

export type UniloginPerson = { ok: true; uniid: string } | { ok: false; reason: SignInReason };

const laterFor: Record<string, SignInReason> = {
  Elev: 'pupils-later',
  Kontaktperson: 'contacts-later',
  Ekstern: 'externals-later',
};
const strongLevels = ['ToFaktor', 'VoksenVerificeret'];
const strongNsisLevels = ['Substantial', 'High'];

/**
 * Who signed in, when it is an employee with two factors. What staff read about children takes NSIS level Substantial
 * (Digitaliseringsstyrelsen, NSIS 2.0).
 */
export function uniloginPerson(claims: unknown): UniloginPerson {
  const parsed = uniloginClaimsSchema.safeParse(claims);
  if (!parsed.success) return { ok: false, reason: 'provider-error' };
  const { uniid, aktoer_gruppe: group, unilogin_loa: level = '', nsis_loa: nsis = '' } = parsed.data;
  if (group !== 'Medarbejder') return { ok: false, reason: laterFor[group] ?? 'provider-error' };
  const isStrong = strongLevels.includes(level) || strongNsisLevels.includes(nsis);
  return isStrong ? { ok: true, uniid } : { ok: false, reason: 'second-factor-needed' };
}
