/**
 * The code lists of STIL's `bpi/common/3` and `wsieksport/7/common`, with our word for each. Source: viden.stil.dk,
 * "Eksportformat - Feltdefinitioner", and the schemas of WS17 version 7.
 */
export const groupTypes = {
  Hovedgruppe: 'main',
  Årgang: 'year',
  Retning: 'line',
  Hold: 'course',
  SFO: 'sfo',
  Team: 'team',
  Andet: 'other',
} as const;

export const childRoles = { Barn: 'child', Elev: 'pupil', Studerende: 'student' } as const;

export const employeeRoles = {
  Lærer: 'teacher',
  Pædagog: 'pedagogue',
  Vikar: 'substitute',
  Leder: 'leader',
  Ledelse: 'management',
  TAP: 'support-staff',
  Konsulent: 'consultant',
} as const;

export const externalRoles = { Praktikant: 'trainee', Ekstern: 'external' } as const;

export const relations = {
  Mor: 'mother',
  Far: 'father',
  Andet: 'other',
  'Officielt tilknyttet person': 'officially-attached',
} as const;

export const cprTypes = {
  CPR_VERIFIED: 'verified',
  CPR_UNVERIFIED: 'unverified',
  CPR_REPLACEMENT_ID: 'replacement',
  CPR_UNKNOWN_TYPE: 'unknown',
} as const;

export const genders = { M: 'male', K: 'female' } as const;

/** Our word for a code that the grammar has already found to be in the list. */
export function wordFor<Words extends Record<string, string>>(
  words: Words,
  code: string,
): Words[keyof Words] {
  if (!Object.hasOwn(words, code)) throw new TypeError('a code outside its list came past the grammar');
  return words[code as keyof Words];
}
