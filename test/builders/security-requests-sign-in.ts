import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import { partnerId, partnerUnit, partnerUnitName } from './security-partners.ts';
import { ours, theirs, today } from './security-people.ts';
import type { Place } from './security-requests.ts';

const where = (place: Place) => (place === 'other-municipality' ? theirs : ours);
const partner = (stage: 'invited' | 'active', place: Place) => ({
  personId: place === 'unknown' ? 'partner-nobody' : partnerId(stage, where(place)),
  ...{ unitId: partnerUnit, version: 1 },
});
const noLink = `0899-${'x'.repeat(43)}`;
const noAttempt = 'x'.repeat(43);
const proof = { password: 'sentzyx password', code: '000000' };
/** Of no link: everyone, with and without a session, is told that it cannot be used. */
const tokenAt = (place: Place) => `${where(place).tenant}-${'A'.repeat(43)}`;

/** The requests of signing in, of outside partners and of the directory. */
export const signInRequests: Record<string, (place: Place) => Record<string, unknown>> = {
  'start-sign-in': (place) => ({ way: 'ad', municipality: where(place).tenant }),
  'finish-sign-in': () => ({ way: 'ad', code: 'code', state: 'state' }),
  'refresh-session': () => ({}),
  'sign-out': () => ({}),
  'list-municipalities': () => ({}),
  'open-link': (place) => ({ token: tokenAt(place) }),
  'answer-link': (place) => ({ token: tokenAt(place), birthDate: '1985-03-27' }),
  'finish-link': (place) => ({ token: tokenAt(place), code: '000000' }),
  'ask-new-letter': (place) => ({ token: tokenAt(place) }),
  'read-me': () => ({}),
  'read-directory': () => ({}),
  'make-directory-token': () => ({ tokenId: 'token-one' }),
  'withdraw-directory-token': () => ({ tokenId: 'token-one' }),
  'preview-directory-rules': () => ({ rules: [], orgUnits: [] }),
  'set-directory-rules': () => ({ rules: [], orgUnits: [], version: 0 }),
  'list-directory-users': () => ({}),
  'list-partners': () => ({}),
  'save-partner-organisation': () => ({ unitId: partnerUnit, name: partnerUnitName, version: 1 }),
  'invite-partner': () => ({
    ...{ name: 'Sentzyx', email: 'sentzyx@partner.example', unitId: partnerUnit },
    endsOn: daysAfter(today, 30),
  }),
  'resend-partner-invitation': (place) => partner('invited', place),
  'withdraw-partner-invitation': (place) => partner('invited', place),
  'set-partner-end': (place) => ({ ...partner('active', place), endsOn: daysAfter(today, 30) }),
  'renew-partner-sign-in': (place) => partner('active', place),
  'open-invitation': () => ({ token: noLink }),
  'accept-invitation': () => ({ token: noLink, password: 'sentzyx password' }),
  'confirm-invitation': () => ({ token: noLink, attempt: noAttempt, code: '000000' }),
  // What counts tries or looks for a login has tests of its own, functions/identity/partners.
  'start-partner-sign-in': () => ({}),
  'answer-partner-code': () => ({}),
  'choose-partner-municipality': () => ({}),
  'ask-password-reset': () => ({}),
  'reset-password': () => ({}),
  'read-account': () => ({}),
  'change-password': () => ({ ...proof, newPassword: 'sentzyx grydelap' }),
  'start-authenticator': () => proof,
  'confirm-authenticator': () => ({ attempt: noAttempt, code: '000000' }),
  'make-recovery-codes': () => proof,
};
