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
  { route: '(staff)/admin/units', who: 'administrator', path: () => '/admin/units' },
  { route: '(staff)/admin/instrument', who: 'administrator', path: () => '/admin/instrument' },
];

/** The pages that need no sign-in; they are looked at in 1-public.accessibility.ts. */
export const publicRoutes = ['', 'sign-in'];
