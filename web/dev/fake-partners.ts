import { today } from './fake-people.ts';

const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPAAAA';
const attempt = 'a'.repeat(43);
const authenticator = {
  attempt,
  key,
  uri: `otpauth://totp/R%C3%B8d%20Tr%C3%A5d:liv%40bosted.example?secret=${key}&issuer=R%C3%B8d%20Tr%C3%A5d`,
};
const recoveryCodes = Array.from({ length: 8 }, (_, index) => `k7m2${index + 2}-9xw4p`);
const organisations = [
  { id: 'bosted-egely', name: 'Bostedet Egely', version: 1 },
  { id: 'ssp-fjordby', name: 'SSP Fjordby', version: 2 },
  { id: 'gammelt-sted', name: 'Opholdsstedet Bakken', endedOn: '2026-06-30', version: 3 },
];
const states = ['active', 'invited', 'lapsed', 'withdrawn', 'ended'] as const;
const names = ['Liv Prøve', 'Mads Eksempel', 'Nanna Opdigt Overgaard-Kjærsgaard', 'Otto Demo', 'Pia Forsøg'];
const people = names.map((name, index) => ({
  ...{ personId: `partner-${index}00`, unitId: organisations[index % 3]?.id ?? '', name, version: 1 },
  ...{ email: `person${index}@bosted.example`, state: states[index] ?? 'active', invitedBy: 'Anne Holm' },
  ...{ endsOn: index === 0 ? '2026-12-10' : '2027-05-01', sentAt: `${today}T08:00:00.000Z` },
  linkEndsAt: '2026-11-28T08:00:00.000Z',
  ...(index === 0 && { lastSignInAt: '2026-11-20T09:12:00.000Z' }),
}));

/** What the endpoints about outside partners answer, by the contract's name; undefined for other endpoints. */
export const fakePartners: Record<string, unknown> = {
  'list-partners': { organisations, people },
  'invite-partner': people[1],
  'save-partner-organisation': organisations[0],
  'resend-partner-invitation': people[1],
  'withdraw-partner-invitation': people[3],
  'set-partner-end': people[0],
  'renew-partner-sign-in': people[1],
  'open-invitation': {
    ...{ name: 'Liv Prøve', email: 'liv@bosted.example', invitedBy: 'Anne Holm', hasLogin: false },
    ...{ organisation: 'Bostedet Egely', municipality: 'Fjordby Kommune', endsOn: '2027-05-01' },
  },
  'accept-invitation': authenticator,
  'confirm-invitation': { recoveryCodes },
  'start-partner-sign-in': { attempt },
  'answer-partner-code': {
    attempt,
    choose: [
      { tenant: '9990', name: 'Fjordby Kommune' },
      { tenant: '9991', name: 'Nabokøbing Kommune' },
    ],
  },
  'choose-partner-municipality': {},
  'ask-password-reset': {},
  'reset-password': { attempt },
  'read-account': {
    login: {
      ...{ passwordSetAt: '2026-10-01T08:00:00.000Z', authenticatorSetAt: '2026-10-01T08:05:00.000Z' },
      ...{ recoveryCodesLeft: 2, access: [{ organisation: 'Bostedet Egely', endsOn: '2027-05-01' }] },
    },
  },
  'change-password': {},
  'start-authenticator': authenticator,
  'confirm-authenticator': {},
  'make-recovery-codes': { recoveryCodes },
};
