import type { Place } from '#test/builders/security-requests.ts';
import { modulesWhoMay } from './who-may-modules.ts';

/** Everyone who may ask, with and without a right to. */
export const roles = [
  'staff-of-the-group',
  'staff-of-another-group',
  'staff-of-another-unit',
  'leader-of-the-unit',
  'leader-of-another-unit',
  'administrator',
  'revoked',
  'not-yet-begun',
  'unknown-person',
  'no-token',
  'parent',
  'parent-with-one-factor',
  'service',
] as const;
export type Role = (typeof roles)[number];

/**
 * Who may, in words: those who work with the child or group, those who lead its unit, those who lead any, everyone who
 * works in the municipality (`anyone`), also in a service (`worker`), everyone signed in; the child's parent with two
 * factors, or however signed in; the service to which something of the child was released.
 */
type Who =
  | 'team'
  | 'leader'
  | 'last-place'
  | 'any-leader'
  | 'administrator'
  | 'anyone'
  | 'worker'
  | 'everyone'
  | 'parent'
  | 'parent-however'
  | 'service';

/** What a request names: nothing that could be another's, something that has to be there, or something that may be new. */
type Names = 'nothing' | 'child' | 'group' | 'existing' | 'new';

/**
 * Who may do what, written by hand from the law and the decisions (docs/decisions/0005), and on purpose not from the
 * grants: a wrong grant must show as a wrong cell. Public ones have the status that everyone gets.
 */
export const whoMay: Record<string, { names: Names; who: Who[] } | { everyone: number }> = {
  'start-sign-in': { everyone: 303 },
  'finish-sign-in': { everyone: 303 },
  'refresh-session': { everyone: 422 },
  'sign-out': { everyone: 200 },
  'list-municipalities': { everyone: 200 },
  'open-link': { everyone: 422 },
  'answer-link': { everyone: 422 },
  'finish-link': { everyone: 422 },
  'ask-new-letter': { everyone: 200 },
  'read-me': { names: 'nothing', who: ['everyone'] },
  'read-directory': { names: 'nothing', who: ['administrator'] },
  'make-directory-token': { names: 'nothing', who: ['administrator'] },
  'withdraw-directory-token': { names: 'new', who: ['administrator'] },
  'preview-directory-rules': { names: 'nothing', who: ['administrator'] },
  'set-directory-rules': { names: 'nothing', who: ['administrator'] },
  'list-directory-users': { names: 'nothing', who: ['administrator'] },
  'list-partners': { names: 'nothing', who: ['administrator'] },
  'save-partner-organisation': { names: 'new', who: ['administrator'] },
  'invite-partner': { names: 'nothing', who: ['administrator'] },
  'resend-partner-invitation': { names: 'existing', who: ['administrator'] },
  'withdraw-partner-invitation': { names: 'existing', who: ['administrator'] },
  'set-partner-end': { names: 'existing', who: ['administrator'] },
  'renew-partner-sign-in': { names: 'existing', who: ['administrator'] },
  'open-invitation': { everyone: 422 },
  'accept-invitation': { everyone: 422 },
  'confirm-invitation': { everyone: 422 },
  'start-partner-sign-in': { everyone: 400 },
  'answer-partner-code': { everyone: 400 },
  'choose-partner-municipality': { everyone: 400 },
  'ask-password-reset': { everyone: 400 },
  'reset-password': { everyone: 400 },
  'read-account': { names: 'nothing', who: ['everyone'] },
  // Only with a login of one's own: see functions/identity/partners.
  'change-password': { names: 'nothing', who: [] },
  'start-authenticator': { names: 'nothing', who: [] },
  'confirm-authenticator': { names: 'nothing', who: [] },
  'make-recovery-codes': { names: 'nothing', who: [] },
  'list-units': { names: 'nothing', who: ['administrator'] },
  'search-people': { names: 'new', who: ['administrator'] },
  'check-duplicates': { names: 'new', who: ['administrator'] },
  'create-child': { names: 'new', who: ['administrator'] },
  'create-staff': { names: 'new', who: ['administrator'] },
  'read-child-file': { names: 'child', who: ['administrator'] },
  'correct-child': { names: 'child', who: ['administrator'] },
  'save-contact': { names: 'child', who: ['administrator'] },
  'drop-contact': { names: 'child', who: ['administrator'] },
  'place-child': { names: 'child', who: ['administrator'] },
  'end-place': { names: 'child', who: ['administrator'] },
  'end-roles': { names: 'existing', who: ['administrator'] },
  'list-unplaced': { names: 'nothing', who: ['administrator'] },
  'list-left': { names: 'nothing', who: ['administrator'] },
  'list-custody-conflicts': { names: 'nothing', who: ['administrator'] },
  'preview-merge': { names: 'existing', who: ['administrator'] },
  'merge-people': { names: 'existing', who: ['administrator'] },
  'undo-merge': { names: 'existing', who: ['administrator'] },
  'list-merges': { names: 'nothing', who: ['administrator'] },
  'read-child': { names: 'child', who: ['team', 'leader', 'administrator', 'parent-however', 'service'] },
  'read-thread': { names: 'child', who: ['team', 'leader', 'parent', 'service'] },
  'list-my-children': { names: 'nothing', who: ['everyone'] },
  'read-my-child': { names: 'child', who: ['parent-however'] },
  'read-roles': { names: 'nothing', who: ['any-leader', 'administrator'] },
  'edit-role': { names: 'new', who: ['administrator'] },
  'remove-role': { names: 'new', who: ['administrator'] },
  'grant-role': { names: 'existing', who: ['leader', 'administrator'] },
  'end-role': { names: 'existing', who: ['leader', 'administrator'] },
  'copy-roles': { names: 'existing', who: ['administrator'] },
  // A leader's own role: see functions/access/roles.
  'delegate-role': { names: 'nothing', who: ['leader'] },
  'take-back-role': { names: 'nothing', who: ['everyone'] },
  'list-colleagues': { names: 'nothing', who: ['everyone'] },
  'list-accounts': { names: 'nothing', who: ['administrator'] },
  'list-reads': { names: 'child', who: ['leader', 'administrator', 'parent'] },
  'search-reads': { names: 'new', who: ['administrator'] },
  'list-alarms': { names: 'nothing', who: ['administrator'] },
  'settle-alarm': { names: 'existing', who: ['administrator'] },
  'list-recent': { names: 'nothing', who: ['administrator'] },
  'read-municipality': { names: 'nothing', who: ['administrator'] },
  'set-municipality': { names: 'nothing', who: ['administrator'] },
  'list-child-rounds': { names: 'child', who: ['administrator'] },
  'join-round': { names: 'child', who: ['administrator'] },
  'read-reading-rules': { names: 'nothing', who: ['administrator'] },
  'set-reading-rules': { names: 'nothing', who: ['administrator'] },
  'list-consents': { names: 'child', who: ['team', 'leader', 'administrator', 'parent', 'service'] },
  'read-consent': { names: 'child', who: ['team', 'leader', 'administrator', 'parent', 'service'] },
  'preview-consent': { names: 'child', who: ['team', 'leader', 'service'] },
  'ask-consent': { names: 'child', who: ['team', 'leader', 'service'] },
  'answer-consent': { names: 'child', who: ['parent'] },
  'withdraw-consent': { names: 'child', who: ['parent'] },
  'record-paper-answer': { names: 'child', who: ['leader'] },
  'record-basis': { names: 'child', who: ['leader'] },
  'end-release': { names: 'child', who: ['leader', 'administrator'] },
  'list-released': { names: 'nothing', who: ['service'] },
  'list-due-consents': { names: 'nothing', who: ['worker'] },
  'set-stop': { names: 'child', who: ['team', 'leader'] },
  'lift-stop': { names: 'child', who: ['leader', 'administrator'] },
  'read-sight': { names: 'child', who: ['team', 'leader', 'administrator', 'parent'] },
  'read-topi': { names: 'nothing', who: ['worker'] },
  'publish-topi': { names: 'nothing', who: ['administrator'] },
  'list-rounds': { names: 'nothing', who: ['worker'] },
  'preview-round': { names: 'nothing', who: ['administrator'] },
  'plan-round': { names: 'new', who: ['administrator'] },
  'open-round': { names: 'existing', who: ['administrator'] },
  'cancel-round': { names: 'existing', who: ['administrator'] },
  'record-notices': { names: 'existing', who: ['administrator'] },
  'read-group': { names: 'group', who: ['team', 'leader'] },
  'record-notice': { names: 'child', who: ['team', 'leader', 'administrator'] },
  'submit-own-assessment': { names: 'child', who: ['team'] },
  'withdraw-own-assessment': { names: 'child', who: ['team'] },
  'submit-green': { names: 'group', who: ['team'] },
  'read-meeting': { names: 'child', who: ['team', 'leader'] },
  'agree-joint-assessment': { names: 'child', who: ['team', 'leader'] },
  'agree-follow-up': { names: 'child', who: ['team', 'leader'] },
  'inform-parents': { names: 'child', who: ['team', 'leader'] },
  'list-work': { names: 'nothing', who: ['worker'] },
  'list-my-groups': { names: 'nothing', who: ['anyone'] },
  'read-unit-cockpit': { names: 'new', who: ['leader', 'administrator'] },
  'read-municipality-cockpit': { names: 'new', who: ['administrator'] },
  ...modulesWhoMay,
  'upload-import': { names: 'new', who: ['administrator'] },
  'list-imports': { names: 'nothing', who: ['administrator'] },
  'read-import': { names: 'existing', who: ['administrator'] },
  'answer-import': { names: 'existing', who: ['administrator'] },
};

const team: Record<Place, Role[]> = {
  own: ['staff-of-the-group'],
  protected: ['staff-of-the-group'],
  both: ['staff-of-the-group', 'staff-of-another-unit'],
  ended: [],
  loose: [],
  'other-municipality': [],
  unknown: [],
};
const leader: Record<Place, Role[]> = {
  own: ['leader-of-the-unit'],
  protected: ['leader-of-the-unit'],
  both: ['leader-of-the-unit', 'leader-of-another-unit'],
  ended: [],
  loose: [],
  'other-municipality': [],
  unknown: [],
};
const withRoleToday: Role[] = roles.slice(0, 6);
const workers: Role[] = [...withRoleToday, 'service'];
const parents: Role[] = ['parent', 'parent-with-one-factor'];

/** The roles of today to whom such things are a matter at all, wherever they work. */
const concernedBy: Record<Who, Role[]> = {
  team: ['staff-of-the-group', 'staff-of-another-group', 'staff-of-another-unit'],
  leader: ['leader-of-the-unit', 'leader-of-another-unit'],
  'last-place': [],
  'any-leader': ['leader-of-the-unit', 'leader-of-another-unit'],
  administrator: ['administrator'],
  anyone: withRoleToday,
  worker: workers,
  everyone: [...workers, ...parents],
  parent: parents,
  'parent-however': parents,
  service: ['service'],
};

/** The places that mean something for the contract. */
export function placesFor(name: string): Place[] {
  const entry = whoMay[name];
  if (!entry || 'everyone' in entry || entry.names === 'nothing') return ['own'];
  if (entry.names !== 'child') return ['own', 'other-municipality', 'unknown'];
  return ['own', 'protected', 'ended', 'both', 'loose', 'other-municipality', 'unknown'];
}

/** The status that the person gets. Throws for a contract that has no line above. */
export function expectedStatus(name: string, role: Role, place: Place): number {
  const entry = whoMay[name];
  if (!entry) throw new Error(`write down who may ${name}`);
  if ('everyone' in entry) return entry.everyone;
  if (role === 'no-token') return 401;
  if (role === 'unknown-person') return 403;
  const isElsewhere = place === 'other-municipality' || place === 'unknown';
  // That a thing is not there is told only to a role that has to do with such things.
  const concerned = entry.who.flatMap((who) => concernedBy[who]);
  if (isElsewhere && !['new', 'nothing'].includes(entry.names)) return concerned.includes(role) ? 404 : 403;
  const reach: Record<Who, Role[]> = {
    team: team[entry.names === 'child' ? place : 'own'],
    leader: leader[entry.names === 'child' ? place : 'own'],
    // What is open about a child that has left stays with the unit where it is, until it is closed.
    'last-place': place === 'ended' ? ['staff-of-the-group', 'leader-of-the-unit'] : [],
    'any-leader': ['leader-of-the-unit', 'leader-of-another-unit'],
    administrator: ['administrator'],
    anyone: withRoleToday,
    worker: workers,
    everyone: [...workers, ...parents],
    // They have to do with one child.
    parent: place === 'own' ? ['parent'] : [],
    'parent-however': place === 'own' ? parents : [],
    // Something of one child was released to the unit, another is enrolled in it.
    service: place === 'own' || place === 'both' ? ['service'] : [],
  };
  return entry.who.some((who) => reach[who].includes(role)) ? 200 : 403;
}
