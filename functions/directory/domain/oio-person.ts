import * as z from 'zod';
import { BppProblem, readPrivileges, type RoleGrant } from './bpp.ts';
import type { Said } from './mapped-memberships.ts';

/** Attribute names of OIOSAML 3.0 (Digitaliseringsstyrelsen, "OIOSAML Web SSO Profile 3.0", 4). */
const CORE = 'https://data.gov.dk/model/core';
const names = {
  version: `${CORE}/specVersion`,
  assurance: 'https://data.gov.dk/concept/core/nsis/loa',
  cvr: `${CORE}/eid/professional/cvr`,
  uuid: `${CORE}/eid/professional/uuid/persistent`,
  fullName: `${CORE}/eid/fullName`,
  firstName: `${CORE}/eid/firstName`,
  lastName: `${CORE}/eid/lastName`,
  mail: `${CORE}/eid/email`,
  privileges: `${CORE}/eid/privilegesIntermediate`,
} as const;

/** Who came from the Context Handler. */
export const kombitPersonSchema = z.object({
  /** The person's lasting id as a professional. */
  uuid: z.guid(),
  name: z.string().max(200),
  /** Lower case. */
  mail: z.string().max(320).optional(),
  said: z.array(z.object({ kind: z.literal('privilege'), name: z.string(), orgUnits: z.array(z.string()) })),
});
export type KombitPerson = z.infer<typeof kombitPersonSchema>;

/** Why an answer lets nobody in. */
export type KombitReason = 'provider-error' | 'second-factor-needed' | 'other-authority' | 'no-privileges';

/**
 * The person in an answer whose signature holds. Refused: another version of the profile, less than NSIS Substantial,
 * an authority that is not the municipality, and one without any privilege from it.
 */
export function kombitPerson(
  attributes: Readonly<Record<string, unknown>>,
  { cvr }: { cvr: string },
): { ok: true; person: KombitPerson } | { ok: false; reason: KombitReason } {
  const text = (name: keyof typeof names): string => {
    const value = attributes[names[name]];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first.trim() : '';
  };
  const no = (reason: KombitReason) => ({ ok: false as const, reason });
  if (text('version') !== 'OIO-SAML-3.0') return no('provider-error');
  if (!['Substantial', 'High'].includes(text('assurance'))) return no('second-factor-needed');
  if (text('cvr') !== cvr) return no('other-authority');
  let grants: RoleGrant[];
  try {
    grants = readPrivileges(text('privileges'));
  } catch (error) {
    if (error instanceof BppProblem)
      return no(text('privileges') === '' ? 'no-privileges' : 'provider-error');
    throw error;
  }
  const ours = grants.filter((grant) => grant.cvr === cvr);
  if (ours.length === 0) return no('no-privileges');
  const mail = text('mail').toLowerCase();
  const person = kombitPersonSchema.safeParse({
    uuid: text('uuid').toLowerCase(),
    name: text('fullName') || `${text('firstName')} ${text('lastName')}`.trim(),
    ...(mail && { mail }),
    said: ours.map(({ privilege, orgUnits }): Said => ({ kind: 'privilege', name: privilege, orgUnits })),
  });
  return person.success ? { ok: true, person: person.data } : no('provider-error');
}
