import type { Effect } from '#shared/concerns/effects.ts';
import type { Work } from '#shared/insight/work.ts';
import { children, group, staff, today, unit } from './fake-people.ts';

const [me, colleague] = staff.map(({ id, name }) => ({ id, name }));
const day = (days: number) => {
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
const about = (index: number, days: number, who = me) => ({
  ...{ childId: children[index]?.id ?? '', childName: children[index]?.name ?? '' },
  ...{ unitId: unit.id, groupId: group.id, groupName: group.name, dueOn: day(days) },
  ...(who && { responsibleId: who.id, responsibleName: who.name }),
});
const held = { holderId: me?.id ?? '', holderName: me?.name ?? '', holderLeft: false };

/** One of each kind, some of it overdue, and one thread that nobody holds any more. */
const work: Work[] = [
  {
    ...{ kind: 'notification', id: 'notification.one', what: 'assessment', ...about(0, 0) },
    dueAt: `${today}T07:30:00.000Z`,
  },
  {
    ...{ kind: 'case', id: 'case.left', caseId: 'case-two', what: 'decide', ...about(1, -9) },
    ...{ holderId: 'gone-one', holderName: 'Kirsten Mose', holderLeft: true },
    ...{ responsibleId: 'gone-one', responsibleName: 'Kirsten Mose' },
  },
  { ...{ kind: 'case', id: 'case.one', caseId: 'case-one', what: 'clarify' }, ...about(2, 3), ...held },
  {
    ...{ kind: 'round', id: 'round.one', what: 'agree-follow-up', roundId: 'round-2026e' },
    ...{ ...about(3, -2), groupId: group.id, responsibleId: undefined, responsibleName: undefined },
  },
  {
    ...{ kind: 'round', id: 'round.two', what: 'review-action', roundId: 'round-2026e' },
    ...{ ...about(4, 50), groupId: group.id, text: 'Modtages af den samme voksne hver morgen i garderoben.' },
  },
  {
    ...{ kind: 'sparring', id: 'sparring.one', what: 'reply', caseId: 'case-one' },
    ...about(2, 13, colleague),
  },
  {
    ...{ kind: 'case', id: 'case.act', caseId: 'case-acting', what: 'do-action', ...about(3, -3, colleague) },
    ...{ ...held, moved: { times: 2, from: day(-24) } },
  },
  {
    ...{ kind: 'sparring', id: 'sparring.two', what: 'feedback', caseId: 'case-acting' },
    ...about(3, 9),
  },
  {
    ...{ kind: 'correction', id: 'correction.one', what: 'answer-correction', ...about(7, 12, undefined) },
    ...{ groupId: undefined, groupName: unit.name, responsibleId: undefined, responsibleName: undefined },
  },
  {
    ...{ kind: 'erasure', id: 'erasure.one', what: 'answer-erasure', ...about(8, 14, undefined) },
    ...{ groupId: undefined, groupName: unit.name, responsibleId: undefined, responsibleName: undefined },
  },
  {
    ...{ kind: 'team', id: 'team.one', what: 'answer', questionId: 'question-one', unitId: unit.id },
    ...{ askedOn: day(-2), dueOn: day(12), groupName: '' },
  },
  {
    ...{ kind: 'dialogue', id: 'dialogue.one', what: 'plan-talk', dialogueId: 'dialogue-one' },
    ...about(5, 6, colleague),
  },
  {
    ...{ kind: 'consent', id: 'consent.one', what: 'expiring', consentId: 'consent-one' },
    ...{ ...about(6, 20), serviceName: 'Sundhedsplejen', responsibleId: undefined },
  },
].map((one) => JSON.parse(JSON.stringify(one)) as Work);

const effects: Effect[] = [
  {
    ...{ measure: 'consider-notification', target: 'surroundings', n: 24, share: 0.83, mean: 1.2 },
    ...{ shareWithin: { from: 0.64, to: 0.93 }, meanWithin: { from: 0.8, to: 1.6 }, differs: 'more' },
  },
  {
    ...{ measure: 'own', target: 'surroundings', n: 11, share: 0.45, mean: 0.4 },
    ...{ shareWithin: { from: 0.21, to: 0.72 }, meanWithin: { from: -0.4, to: 1.1 } },
  },
  {
    ...{ measure: 'own', target: 'child', n: 9, share: 0.22, mean: -0.3 },
    ...{ shareWithin: { from: 0.06, to: 0.55 }, meanWithin: { from: -1.1, to: 0.4 }, differs: 'less' },
  },
  {
    ...{ measure: 'gone', target: 'child', n: 5, share: 1, mean: 2 },
    ...{ shareWithin: { from: 0.57, to: 1 } },
  },
];

export const fakeWork: Record<string, (input: never) => { value: unknown }> = {
  'read-effects': ({ zone }: { zone: string }) => ({
    value: { alike: zone === 'unsaid' ? [] : effects.slice(0, 3), all: effects, fromYear: 2022, fewest: 5 },
  }),
  'list-work': () => ({
    value: { work, takesStrongerSignIn: false, why: ['staff-of-the-group'] },
  }),
};
