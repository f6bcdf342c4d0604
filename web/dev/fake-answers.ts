import { grants } from '#shared/access/grants.ts';
import type { Membership } from '#shared/access/actor.ts';
import type { TopiContent } from '#shared/instruments/topi.ts';
import type { Judgement } from '#shared/rounds/assessment.ts';
import type { RoundPlan } from '#shared/rounds/round.ts';
import {
  changes,
  groupCounts,
  imports,
  otherCounts,
  tasks,
  total,
  units,
  unitsInRound,
} from './fake-admin.ts';
import { childOverview, children, group, otherGroup, staff, today, unit } from './fake-people.ts';
import {
  assess,
  childInRound,
  entriesOf,
  groupInRound,
  meeting,
  rounds,
  standings,
  startingTopi,
} from './fake-rounds.ts';

export type FakeAnswer = { value: unknown } | { code: string; status?: number; current?: unknown };
interface Input {
  childId: string;
  childIds: readonly string[];
  roundId: string;
  importId: string;
  judgement: Judgement;
  plan: RoundPlan;
  content: TopiContent;
}

const from = '2026-01-01';
const memberships: Record<string, Membership[]> = {
  staff: [{ role: 'staff', unitId: unit.id, groupIds: [group.id], from }],
  leader: [{ role: 'leader', unitId: unit.id, from }],
  admin: [{ role: 'administrator', from }],
};

const counted = { unitId: unit.id, unitName: unit.name };
const me = (as: string) => {
  const held = memberships[as] ?? [];
  return {
    ...staff[0],
    tenant: '9990',
    municipality: 'Fjordby Kommune',
    memberships: held,
    units: { [unit.id]: unit.name },
    permissions: held.flatMap((one) => Object.keys(grants[one.role])),
    today,
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
};

/** Answers by the contract's name. Writes that matter for looking at the pages change the state in memory. */
const answers: Record<string, (input: Input, as: string) => FakeAnswer> = {
  'list-municipalities': () => ({
    value: {
      municipalities: [
        { tenant: '9990', name: 'Fjordby Kommune', ways: ['unilogin', 'ad'] },
        { tenant: '9991', name: 'Bakkeby Kommune', ways: ['unilogin'] },
      ],
    },
  }),
  'refresh-session': (_, as) =>
    as === 'nobody'
      ? { code: 'session-over', status: 401 }
      : { value: { expiresAt: new Date().toISOString() } },
  'sign-out': () => ({ value: {} }),
  'read-me': (_, as) => ({ value: me(as) }),
  'list-units': () => ({ value: { units } }),
  'search-people': () => ({
    value: {
      people: children.slice(0, 5).map((child) => ({
        ...child,
        kind: 'child',
        unitName: unit.name,
        groupName: group.name,
        addressProtected: child.id === 'child-003',
      })),
      more: false,
    },
  }),
  'read-child': ({ childId }) => ({
    value: { child: childOverview(childId), why: ['administrator-of-the-municipality'] },
  }),
  'read-thread': ({ childId }) => ({
    value: { child: childOverview(childId), entries: entriesOf(childId), why: ['staff-of-the-group'] },
  }),
  'list-reads': () => ({
    value: {
      reads: [
        {
          at: '2026-11-20T09:00:00.000Z',
          actorId: 'staff-anne',
          actorName: 'Anne Kirkegaard Holm',
          word: 'child.thread-read',
          outcome: 'asked',
        },
        {
          at: '2026-11-19T09:00:00.000Z',
          actorId: 'staff-cili',
          actorName: 'Cecilie Nørgaard',
          word: 'child.read',
          outcome: 'refused',
        },
      ],
    },
  }),
  'read-topi': () => ({ value: startingTopi }),
  'publish-topi': ({ content }) => ({
    value: { ...content, version: 2, publishedAt: new Date().toISOString() },
  }),
  'list-rounds': () => ({ value: { rounds } }),
  'preview-round': () => ({
    value: {
      children: 2431,
      staff: 402,
      groups: 121,
      withoutNotice: 12,
      units: [{ unitId: unit.id, unitName: unit.name, children: 36, staff: 7 }],
    },
  }),
  'plan-round': ({ roundId, plan }) => ({
    value: { ...plan, id: roundId, instrumentVersion: 1, state: 'planned', version: 1 },
  }),
  'open-round': ({ roundId }) => ({ value: rounds.find((round) => round.id === roundId) }),
  'cancel-round': ({ roundId }) => ({ value: rounds.find((round) => round.id === roundId) }),
  'record-notices': ({ roundId }) => ({ value: rounds.find((round) => round.id === roundId) }),
  'list-tasks': () => ({ value: { tasks } }),
  'read-group': () => ({ value: groupInRound() }),
  'record-notice': ({ childId }) => {
    const standing = standings.get(childId);
    if (standing) standing.noticed = true;
    return { value: {} };
  },
  'submit-own-assessment': ({ childId, judgement }) => {
    if (childId === 'child-014') {
      return {
        code: 'changed-meanwhile',
        status: 409,
        current: { position: 'green', dimensions: {}, comment: 'Skrevet på en anden enhed.', version: 2 },
      };
    }
    assess(childId, judgement);
    return { value: childInRound(childId) };
  },
  'withdraw-own-assessment': ({ childId }) => {
    const standing = standings.get(childId);
    if (standing) standing.own = standing.own.filter((entry) => entry.by.id !== 'staff-anne');
    return { value: childInRound(childId) };
  },
  'submit-green': ({ childIds }) => {
    for (const childId of childIds) assess(childId, { position: 'green', dimensions: {}, comment: '' });
    return { value: groupInRound() };
  },
  'read-meeting': ({ childId }) =>
    standings.has(childId) ? { value: meeting(childId) } : { code: 'not-found', status: 404 },
  'agree-joint-assessment': () => ({ code: 'busy', status: 503 }),
  'agree-follow-up': () => ({ code: 'busy', status: 503 }),
  'inform-parents': () => ({ code: 'busy', status: 503 }),
  'list-my-groups': (_, as) => ({
    value: {
      rounds: [
        {
          id: 'round-2026e',
          name: 'Efterår 2026',
          state: 'open',
          ownClosesOn: '2026-12-04',
          closesOn: '2026-12-18',
          groups: [
            {
              ...counted,
              groupId: group.id,
              groupName: group.name,
              children: 14,
              started: 6,
              ready: 1,
              joint: 3,
            },
            ...(as === 'leader'
              ? [
                  {
                    ...counted,
                    groupId: otherGroup.id,
                    groupName: otherGroup.name,
                    children: 22,
                    started: 22,
                    ready: 0,
                    joint: 22,
                  },
                ]
              : []),
          ],
        },
      ],
      groups: [{ ...counted, groupId: group.id, groupName: group.name, mine: true }],
    },
  }),
  'read-unit-cockpit': () => ({
    value: {
      unitName: unit.name,
      total,
      groups: [
        { groupId: group.id, groupName: group.name, counts: groupCounts },
        { groupId: otherGroup.id, groupName: otherGroup.name, counts: otherCounts },
      ],
    },
  }),
  'read-municipality-cockpit': () => ({ value: { total, units: unitsInRound, next: '102005x' } }),
  'upload-import': () => ({ value: { url: 'http://127.0.0.1:1/put', headers: {} } }),
  'list-imports': () => ({ value: { imports } }),
  'read-import': ({ importId }) => ({
    value: { import: imports.find((one) => one.id === importId) ?? imports[0], changes },
  }),
  'answer-import': ({ importId }) => ({
    value: { ...imports.find((one) => one.id === importId), state: 'applying' },
  }),
};

export function answerTo(name: string, input: Input, as: string): FakeAnswer {
  return answers[name]?.(input, as) ?? { code: 'not-found', status: 404 };
}
