import * as z from 'zod';
import type { Side } from '#shared/access/actor.ts';
import type { SignInReason } from '#shared/identity/sign-in-reasons.ts';
import type { Seat } from './username.ts';

/** What UNI-Login says about who signed in: no name, no e-mail. Flags and levels are text (STIL, "Implementering af tjeneste"). */
const uniloginClaimsSchema = z.object({
  uniid: z.string().regex(/^[A-Za-z0-9]{1,32}$/),
  aktoer_gruppe: z.string(),
  unilogin_loa: z.string().optional(),
  nsis_loa: z.string().optional(),
  institution_ids: z.string().optional(),
});

/** Who came, what the person may be here in the order to look, and how surely it is the person. */
export interface UniloginPerson {
  uniid: string;
  sides: readonly Side[];
  assurance: Seat['assurance'];
  isEmployee: boolean;
  /** Ids of the units whose licence gives access. */
  unitIds: string[];
}

/**
 * What each group of actors can be. UNI-Login says how somebody came; what they are here follows from grunddata, so that
 * a teacher who is also a parent is both.
 */
const sidesOf = new Map<string, readonly Side[]>([
  ['Medarbejder', ['staff', 'guardian']],
  ['Ekstern', ['staff', 'guardian']],
  ['Kontaktperson', ['guardian', 'staff']],
  ['Elev', ['child']],
]);
const strongLevels = ['ToFaktor', 'VoksenVerificeret'];
const strongNsisLevels = ['Substantial', 'High'];

/** Who signed in, and with two factors or one: NSIS level Substantial or below (Digitaliseringsstyrelsen, NSIS 2.0). */
export function uniloginPerson(
  claims: unknown,
): { ok: true; person: UniloginPerson } | { ok: false; reason: SignInReason } {
  const parsed = uniloginClaimsSchema.safeParse(claims);
  const sides = parsed.data && sidesOf.get(parsed.data.aktoer_gruppe);
  if (!parsed.data || !sides) return { ok: false, reason: 'provider-error' };
  const {
    uniid,
    aktoer_gruppe: group,
    unilogin_loa: level = '',
    nsis_loa: nsis = '',
    institution_ids: units = '',
  } = parsed.data;
  const isStrong = strongLevels.includes(level) || strongNsisLevels.includes(nsis);
  const assurance = isStrong ? 'substantial' : 'low';
  const isEmployee = group === 'Medarbejder';
  return { ok: true, person: { uniid, sides, assurance, isEmployee, unitIds: unitIdsIn(units) } };
}

/** A list as text: `[A04441, 999958]`. A unit's id is its institution number in lower case. */
const unitIdsIn = (text: string): string[] =>
  text
    .replace(/[[\]"\s]/g, '')
    .toLowerCase()
    .split(',')
    .filter((id) => /^[a-z0-9]{4,26}$/.test(id));
