import type { Place } from '#test/builders/security-requests.ts';

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
] as const;
export type Role = (typeof roles)[number];

/** Who may, in words: those who work with the child or group, those who lead its unit, or everyone with a role today. */
type Who = 'team' | 'leader' | 'administrator' | 'anyone';

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
  'read-me': { names: 'nothing', who: ['anyone'] },
  'list-units': { names: 'nothing', who: ['administrator'] },
  'search-people': { names: 'new', who: ['administrator'] },
  'read-child': { names: 'child', who: ['team', 'leader', 'administrator'] },
  'read-thread': { names: 'child', who: ['team', 'leader'] },
  'list-reads': { names: 'child', who: ['leader', 'administrator'] },
  'read-topi': { names: 'nothing', who: ['anyone'] },
  'publish-topi': { names: 'nothing', who: ['administrator'] },
  'list-rounds': { names: 'nothing', who: ['anyone'] },
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
  'list-tasks': { names: 'nothing', who: ['anyone'] },
  'list-my-groups': { names: 'nothing', who: ['anyone'] },
  'read-unit-cockpit': { names: 'new', who: ['leader', 'administrator'] },
  'read-municipality-cockpit': { names: 'new', who: ['administrator'] },
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

/** The roles of today to whom such things are a matter at all, wherever they work. */
const concernedBy: Record<Who, Role[]> = {
  team: ['staff-of-the-group', 'staff-of-another-group', 'staff-of-another-unit'],
  leader: ['leader-of-the-unit', 'leader-of-another-unit'],
  administrator: ['administrator'],
  anyone: withRoleToday,
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
    administrator: ['administrator'],
    anyone: withRoleToday,
  };
  return entry.who.some((who) => reach[who].includes(role)) ? 200 : 403;
}
