import { startingTopi } from '#shared/instruments/topi-start.ts';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import { childId, faraway, ours, red, theirs, today, yesterday, type ChildCase } from './security-people.ts';
import { roundId, type Stage } from './security-rounds.ts';
import { importId } from './security-town.ts';

/** What is asked about: a child of ours, ours, what only the other municipality has, or what nobody has. */
export type Place = ChildCase | 'other-municipality' | 'unknown';

/** Where a person of another unit comes from. */
type Through = { groupId: string };

const where = (place: Place) => (place === 'other-municipality' ? theirs : ours);
const round = (stage: Stage, place: Place) =>
  place === 'unknown' ? 'round-of-nobody' : roundId(stage, where(place));
const child = (place: Place) =>
  place === 'unknown'
    ? 'child-of-nobody'
    : childId(place === 'other-municipality' ? 'own' : place, where(place));
const childInRound = (stage: Stage, place: Place, { groupId }: Through) => ({
  roundId: round(stage, place),
  groupId,
  childId: child(place),
});
const { version: _version, publishedAt: _publishedAt, ...content } = startingTopi;
const judgement = { position: 'green', comment: 'sentzyx' };
const plan = {
  name: 'Spring round',
  unitIds: [],
  ages: { fromMonths: 0, toMonths: 200 },
  opensOn: daysAfter(today, 3),
  remindOn: [],
  ownClosesOn: daysAfter(today, 9),
  closesOn: daysAfter(today, 20),
  ownRequired: 2,
};
const notice = { noticeVersion: 1, sentOn: yesterday, channel: 'letter' };

/** A request that everyone who may would get an answer to, by the contract's name. */
export const requests: Record<string, (place: Place, through: Through) => Record<string, unknown>> = {
  'start-sign-in': (place) => ({ way: 'ad', municipality: where(place).tenant }),
  'finish-sign-in': () => ({ way: 'ad', code: 'code', state: 'state' }),
  'refresh-session': () => ({}),
  'sign-out': () => ({}),
  'list-municipalities': () => ({}),
  'read-me': () => ({}),
  'list-units': () => ({}),
  'search-people': (place) => ({
    by: 'name',
    name: place === 'unknown' ? 'Nobody' : `${where(place).mark}first`,
  }),
  'read-child': (place) => ({ childId: child(place) }),
  'read-thread': (place) => ({ childId: child(place) }),
  'list-reads': (place) => ({ childId: child(place) }),
  'read-topi': () => ({ version: 0 }),
  'publish-topi': () => ({ basedOn: 1, content: { ...content, ownRequired: 3 } }),
  'list-rounds': () => ({}),
  'preview-round': () => ({ plan }),
  'plan-round': (place) => ({
    roundId: place === 'own' ? 'round-fresh' : round('blind', place),
    version: 0,
    plan,
  }),
  'open-round': (place) => ({ roundId: round('planned', place) }),
  'cancel-round': (place) => ({ roundId: round('planned', place), version: 1 }),
  'record-notices': (place) => ({ roundId: round('blind', place), ...notice }),
  'read-group': (place) => ({ roundId: round('blind', place), groupId: red }),
  'record-notice': (place, through) => ({ ...childInRound('blind', place, through), ...notice }),
  'submit-own-assessment': (place, through) => ({
    ...childInRound('blind', place, through),
    version: 0,
    judgement,
  }),
  'withdraw-own-assessment': (place, through) => childInRound('blind', place, through),
  'submit-green': (place) => ({
    roundId: round('blind', place),
    groupId: red,
    childIds: [childId('own', ours), childId('protected', ours)],
  }),
  'read-meeting': (place, through) => childInRound('blind', place, through),
  'agree-joint-assessment': (place, through) => ({
    ...childInRound('ready', place, through),
    version: 2,
    judgement,
  }),
  'agree-follow-up': (place, through) => ({
    ...childInRound('agreed', place, through),
    version: 3,
    followUp: { focusPoints: [{ id: 'focus-one', text: 'sentzyx' }], actions: [] },
    finish: true,
  }),
  'inform-parents': (place, through) => ({
    ...childInRound('agreed', place, through),
    version: 3,
    ...{ how: 'talk', on: yesterday, parentsView: 'sentzyx' },
  }),
  'list-tasks': () => ({}),
  'list-my-groups': () => ({}),
  'read-unit-cockpit': (place) => ({ roundId: round('blind', place), unitId: 'unit-one' }),
  'read-municipality-cockpit': (place) => ({ roundId: round('blind', place) }),
  'upload-import': (place) => ({
    importId: place === 'own' ? 'import-fresh' : place === 'unknown' ? 'import-nobody' : importId(theirs),
    fileName: 'sentzyx.xml',
    bytes: 1000,
  }),
  'list-imports': () => ({}),
  'read-import': (place) => ({ importId: place === 'unknown' ? 'import-nobody' : importId(where(place)) }),
  'answer-import': (place) => ({
    importId: place === 'unknown' ? 'import-nobody' : importId(where(place)),
    version: 3,
    answer: 'approve',
  }),
};

/** The group through which someone reaches the child: their own, where the child has a place in it. */
export const groupFor = (caller: string, place: Place): string =>
  place === 'both' && caller.endsWith('another-unit') ? faraway : red;
