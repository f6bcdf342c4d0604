import type { Town } from './town.ts';

export interface Visit {
  /** Folder below web/src/routes. */
  route: string;
  who: 'teacher' | 'head' | 'administrator';
  path: (town: Town) => string;
}

const group = ({ group }: Town) => `/rounds/${group.roundId}/groups/${group.groupId}`;

/** One look at every page there is. A new page is added here, with someone who may see it. */
export const visits: Visit[] = [
  { route: '(staff)/groups', who: 'teacher', path: () => '/groups' },
  { route: '(staff)/tasks', who: 'teacher', path: () => '/tasks' },
  { route: '(staff)/effects', who: 'teacher', path: () => '/effects' },
  { route: '(staff)/rounds/[roundId]/groups/[groupId]', who: 'teacher', path: group },
  {
    route: '(staff)/rounds/[roundId]/groups/[groupId]/children/[childId]',
    who: 'teacher',
    path: (town) => `${group(town)}/children/${town.child.untouched.childId}`,
  },
  {
    route: '(staff)/children/[childId]',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}`,
  },
  {
    route: '(staff)/children/[childId]/place',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/place`,
  },
  {
    route: '(staff)/children/[childId]/placements',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/placements`,
  },
  { route: '(staff)/admin/portal', who: 'administrator', path: () => '/admin/portal' },
  { route: '(staff)/admin/portal/new', who: 'administrator', path: () => '/admin/portal/new' },
  {
    route: '(staff)/admin/portal/collections',
    who: 'administrator',
    path: () => '/admin/portal/collections',
  },
  { route: '(staff)/admin/guide', who: 'administrator', path: () => '/admin/guide' },
  { route: '(staff)/admin/rulers', who: 'administrator', path: () => '/admin/rulers' },
  { route: '(staff)/admin/rulers/new', who: 'administrator', path: () => '/admin/rulers/new' },
  { route: '(staff)/admin/rulers/[rulerId]', who: 'administrator', path: () => '/admin/rulers/five-steps' },
  {
    route: '(staff)/children/[childId]/sharing',
    who: 'head',
    path: ({ child }) => `/children/${child.informed.childId}/sharing`,
  },
  // As somebody without a service; with children on it in journeys/consent.journey.ts, as the family's two pages.
  { route: '(staff)/released', who: 'administrator', path: () => '/released' },
  // As somebody without children; with children, as a young person and as a pupil in journeys/family.journey.ts.
  { route: '(family)/family', who: 'teacher', path: () => '/family' },
  {
    route: '(family)/family/children/[childId]',
    who: 'head',
    path: ({ child }) => `/family/children/${child.informed.childId}`,
  },
  {
    route: '(family)/family/children/[childId]/consents',
    who: 'head',
    path: ({ child }) => `/family/children/${child.informed.childId}/consents`,
  },
  {
    route: '(family)/family/children/[childId]/consents/[consentId]',
    who: 'head',
    path: ({ child }) => `/family/children/${child.informed.childId}/consents/consent-of-nobody`,
  },
  { route: '(staff)/dialogues', who: 'head', path: () => '/dialogues' },
  {
    route: '(staff)/dialogues/[unitId]/[groupId]',
    who: 'head',
    path: ({ group }) => `/dialogues/${group.unitId}/${group.groupId}`,
  },
  { route: '(staff)/dialogues/municipality', who: 'administrator', path: () => '/dialogues/municipality' },
  {
    route: '(staff)/children/[childId]/dialogues',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/dialogues`,
  },
  // With a dialogue in journeys/dialogue.journey.ts, as the family's two pages.
  ...['', '/answer', '/meeting'].map((page): Visit => ({
    route: `(staff)/children/[childId]/dialogues/[dialogueId]${page}`,
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/dialogues/dialogue-of-nobody${page}`,
  })),
  {
    route: '(family)/family/children/[childId]/dialogues',
    who: 'head',
    path: ({ child }) => `/family/children/${child.informed.childId}/dialogues`,
  },
  {
    route: '(family)/family/children/[childId]/dialogues/[dialogueId]',
    who: 'head',
    path: ({ child }) => `/family/children/${child.informed.childId}/dialogues/dialogue-of-nobody`,
  },
  { route: '(staff)/admin/profiles', who: 'administrator', path: () => '/admin/profiles' },
  { route: '(staff)/units/[unitId]', who: 'head', path: ({ group }) => `/units/${group.unitId}` },
  { route: '(staff)/admin/rounds', who: 'administrator', path: () => '/admin/rounds' },
  { route: '(staff)/admin/rounds/new', who: 'administrator', path: () => '/admin/rounds/new' },
  {
    route: '(staff)/admin/rounds/[roundId]',
    who: 'administrator',
    path: ({ group }) => `/admin/rounds/${group.roundId}`,
  },
  { route: '(staff)/admin/imports', who: 'administrator', path: () => '/admin/imports' },
  {
    route: '(staff)/admin/imports/[importId]',
    who: 'administrator',
    path: ({ importId }) => `/admin/imports/${importId}`,
  },
  { route: '(staff)/admin/people', who: 'administrator', path: () => '/admin/people' },
  {
    route: '(staff)/admin/people/[childId]',
    who: 'administrator',
    path: ({ child }) => `/admin/people/${child.informed.childId}`,
  },
  { route: '(staff)/admin/people/new', who: 'administrator', path: () => '/admin/people/new' },
  { route: '(staff)/admin/people/custody', who: 'administrator', path: () => '/admin/people/custody' },
  { route: '(staff)/admin/people/merges', who: 'administrator', path: () => '/admin/people/merges' },
  {
    route: '(staff)/admin/people/merge',
    who: 'administrator',
    path: ({ child }) =>
      `/admin/people/merge?kind=child&keep=${child.informed.childId}&gone=${child.untouched.childId}`,
  },
  { route: '(staff)/admin/municipality', who: 'administrator', path: () => '/admin/municipality' },
  { route: '(staff)/admin/unplaced', who: 'administrator', path: () => '/admin/unplaced' },
  { route: '(staff)/admin/left', who: 'administrator', path: () => '/admin/left' },
  {
    route: '(staff)/units/[unitId]/corrections',
    who: 'head',
    path: ({ group }) => `/units/${group.unitId}/corrections`,
  },
  { route: '(staff)/admin/erasure', who: 'administrator', path: () => '/admin/erasure' },
  {
    route: '(staff)/units/[unitId]/erasure',
    who: 'head',
    path: ({ group }) => `/units/${group.unitId}/erasure`,
  },
  // A certificate that is not there: the page says so. A real one is looked at in journeys/erasure.journey.ts.
  {
    route: '(staff)/erasures/[erasureId]',
    who: 'administrator',
    path: () => '/erasures/erasure-of-nobody',
  },
  { route: '(staff)/admin/rights', who: 'administrator', path: () => '/admin/rights' },
  {
    route: '(family)/family/children/[childId]/rights',
    who: 'head',
    path: ({ child }) => `/family/children/${child.informed.childId}/rights`,
  },
  { route: '(staff)/admin/reads', who: 'administrator', path: () => '/admin/reads' },
  { route: '(staff)/admin/directory', who: 'administrator', path: () => '/admin/directory' },
  { route: '(staff)/admin/partners', who: 'administrator', path: () => '/admin/partners' },
  { route: '(staff)/account', who: 'administrator', path: () => '/account' },
  { route: '(staff)/admin/letters', who: 'administrator', path: () => '/admin/letters' },
  {
    route: '(staff)/admin/letters/[childId]/[letterId]/print',
    who: 'administrator',
    // A letter that is not there: the page says so. One that needs printing takes a letter that failed.
    path: ({ child }) => `/admin/letters/${child.informed.childId}/letter-of-nobody/print`,
  },
  {
    route: '(staff)/children/[childId]/letters',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/letters`,
  },
  { route: '(staff)/concerns', who: 'teacher', path: () => '/concerns' },
  {
    route: '(staff)/children/[childId]/concern',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/concern`,
  },
  // With a question and a meeting in journeys/sparring.journey.ts.
  { route: '(staff)/team', who: 'teacher', path: () => '/team' },
  { route: '(staff)/team/[teamId]', who: 'teacher', path: () => '/team/team-of-nobody' },
  {
    route: '(staff)/team/[teamId]/meetings/[meetingId]',
    who: 'teacher',
    path: () => '/team/team-of-nobody/meetings/meeting-of-nobody',
  },
  {
    route: '(staff)/children/[childId]/voice',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/voice`,
  },
  // Of a child who is signed in itself; others are told that it is not theirs.
  { route: '(self)/me/voice', who: 'teacher', path: () => '/me/voice' },
  {
    route: '(staff)/children/[childId]/cases/[caseId]',
    who: 'teacher',
    // A case that is not there: the page says so. A real one is looked at in journeys/concern.journey.ts.
    path: ({ child }) => `/children/${child.informed.childId}/cases/case-of-nobody`,
  },
  {
    route: '(staff)/children/[childId]/cases/[caseId]/place',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/cases/case-of-nobody/place`,
  },
  {
    route: '(staff)/children/[childId]/notify',
    who: 'teacher',
    path: ({ child }) => `/children/${child.informed.childId}/notify`,
  },
  { route: '(self)/notices', who: 'teacher', path: () => '/notices' },
  { route: '(self)/me/choices', who: 'teacher', path: () => '/me/choices' },
  { route: '(staff)/admin/accounts', who: 'administrator', path: () => '/admin/accounts' },
  {
    route: '(staff)/admin/accounts/[personId]',
    who: 'administrator',
    path: ({ group }) => `/admin/accounts/${group.staff[0]?.id}`,
  },
  { route: '(staff)/admin/roles', who: 'administrator', path: () => '/admin/roles' },
  { route: '(staff)/admin/roles/[roleId]', who: 'administrator', path: () => '/admin/roles/staff' },
  { route: '(staff)/colleagues', who: 'head', path: () => '/colleagues' },
  {
    route: '(staff)/colleagues/[personId]',
    who: 'head',
    path: ({ group }) => `/colleagues/${group.staff[0]?.id}`,
  },
  { route: '(staff)/admin/units', who: 'administrator', path: () => '/admin/units' },
  { route: '(staff)/admin/instrument', who: 'administrator', path: () => '/admin/instrument' },
];

/** The pages that need no sign-in; they are looked at in 1-public.accessibility.ts, those for partners in journeys/partner.journey.ts. */
export const publicRoutes = [
  ...['', 'sign-in', 'sign-in/partner', 'invitation', 'reset', 'link', 'portal', 'portal/[tenant]'],
  // Looked at in journeys/guide.journey.ts.
  'portal/[tenant]/guide',
  // With a document on them in journeys/portal.journey.ts.
  ...['portal/[tenant]/documents/[documentId]', '(staff)/admin/portal/[documentId]'],
];
