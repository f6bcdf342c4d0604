import type { TopiContent } from '#shared/instruments/topi.ts';
import type { Judgement } from '#shared/rounds/assessment.ts';
import type { RoundPlan } from '#shared/rounds/round.ts';
import { directory, directoryRules, directoryUsers } from './fake-directory.ts';
import { changes, groupCounts, imports, otherCounts, total, units, unitsInRound } from './fake-admin.ts';
import { alarms, foundReads, readsPage, rules } from './fake-reads.ts';
import { fakeLink } from './fake-link.ts';
import { fakePartners } from './fake-partners.ts';
import { fakeConsents } from './fake-consents.ts';
import { fakeSparring } from './fake-sparring.ts';
import { fakeConcerns } from './fake-concerns.ts';
import { fakeNotifications } from './fake-notifications.ts';
import { fakeDialogues } from './fake-dialogues.ts';
import { fakeErasure } from './fake-erasure.ts';
import { fakeRights } from './fake-rights.ts';
import { fakeRoles } from './fake-roles.ts';
import { fakeFamily } from './fake-family.ts';
import { fakeLetters } from './fake-letters.ts';
import { me } from './fake-me.ts';
import { fakePeopleAdmin } from './fake-people-admin.ts';
import { fakeGuide } from './fake-guide.ts';
import { fakePortal } from './fake-portal.ts';
import { fakeRulers } from './fake-rulers.ts';
import { fakeWork } from './fake-work.ts';
import { fakeSurface } from './fake-surface.ts';
import { childOverview, children, group, otherGroup, unit } from './fake-people.ts';
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
  token: string;
  birthDate: string;
  code: string;
  childId: string;
  childIds: readonly string[];
  roundId: string;
  importId: string;
  judgement: Judgement;
  plan: RoundPlan;
  content: TopiContent;
}

const counted = { unitId: unit.id, unitName: unit.name };

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
  ...fakeLink,
  'refresh-session': (_, as) =>
    as === 'nobody'
      ? { code: 'session-over', status: 401 }
      : { value: { expiresAt: new Date().toISOString() } },
  'sign-out': () => ({ value: {} }),
  'read-me': (_, as) => ({ value: me(as) }),
  'read-directory': () => ({ value: directory }),
  'make-directory-token': () => ({ value: { token: `rt-9990-${'a1B2c3D4'.repeat(5)}xyz` } }),
  'withdraw-directory-token': () => ({ value: {} }),
  'preview-directory-rules': () => ({
    value: {
      reach: directoryRules.rules.map(({ id }, index) => ({ ruleId: id, people: 3 - index })),
      ...{ gaining: 2, losing: 1 },
      changes: directoryUsers.slice(0, 3).map(({ name }, index) => ({ name, gains: 1, loses: index % 2 })),
    },
  }),
  'set-directory-rules': () => ({ value: { ...directoryRules, version: 4, applied: 4 } }),
  'list-directory-users': () => ({ value: { users: directoryUsers, more: false } }),
  'list-units': () => ({ value: { units } }),
  ...fakePeopleAdmin,
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
      why: ['administrator-of-the-municipality'],
    },
  }),
  'read-child': ({ childId }) => ({
    value: { child: childOverview(childId), why: ['administrator-of-the-municipality'] },
  }),
  'read-thread': ({ childId }) => ({
    value: { child: childOverview(childId), entries: entriesOf(childId), why: ['staff-of-the-group'] },
  }),
  'list-reads': () => ({ value: readsPage }),
  'search-reads': () => ({ value: foundReads }),
  'list-alarms': () => ({ value: alarms }),
  'settle-alarm': () => ({ value: alarms.alarms[1] }),
  'read-reading-rules': () => ({ value: rules }),
  'set-reading-rules': () => ({ value: { ...rules, version: 1 } }),
  ...fakeSurface,
  ...fakeConcerns,
  ...fakeSparring,
  ...fakeNotifications,
  ...fakeRulers,
  ...fakePortal,
  ...fakeGuide,
  ...fakeErasure,
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
  ...fakeWork,
  'read-group': () => ({ value: { ...groupInRound(), why: ['staff-of-the-group'] } }),
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
    value: {
      import: imports.find((one) => one.id === importId) ?? imports[0],
      changes,
      why: ['administrator-of-the-municipality'],
    },
  }),
  'answer-import': ({ importId }) => ({
    value: { ...imports.find((one) => one.id === importId), state: 'applying' },
  }),
};

export function answerTo(name: string, input: Input, as: string): FakeAnswer {
  if (name in fakePartners) return { value: fakePartners[name] };
  const letters = fakeLetters[name];
  if (letters) return { value: letters(as) };
  const rights = fakeRights[name];
  if (rights) return rights(input as never);
  const roles = fakeRoles[name];
  if (roles) return roles(input as never);
  const family = fakeFamily[name];
  if (family) return { value: family(input, as) };
  const dialogues = fakeDialogues[name];
  if (dialogues) return { value: dialogues(input as never, as) };
  const consents = fakeConsents[name];
  if (consents) return { value: consents(input as never, as) };
  return answers[name]?.(input, as) ?? { code: 'not-found', status: 404 };
}
