import { startingTopi } from '#shared/instruments/topi-start.ts';
import { daysAfter } from '#functions/rounds/domain/copenhagen.ts';
import { basisId, basisStated, consentAsked, consentId, stopId } from './security-consents.ts';
import { childId, faraway, ours, red, theirs, today, yesterday, type ChildCase } from './security-people.ts';
import { leftId, mergeId } from './security-merges.ts';
import { letterId, type LetterPurpose } from './security-letters.ts';
import { moduleRequests } from './security-requests-modules.ts';
import { signInRequests } from './security-requests-sign-in.ts';
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
const letterOf = (purpose: LetterPurpose, place: Place) => ({
  childId: child(place),
  letterId:
    place === 'unknown'
      ? 'letter-of-nobody'
      : letterId(purpose, place === 'other-municipality' ? 'own' : place, where(place)),
});
const madeUp = { firstName: 'Sentzyx', lastName: 'Uhrskov', birthDate: '2019-05-05' };
/** Two children to be made one: one with a place, one without. */
const two = (place: Place) => ({
  kind: 'child',
  keep: child(place),
  gone: place === 'unknown' ? 'other-of-nobody' : childId('loose', where(place)),
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

const worker = (place: Place) => (place === 'unknown' ? 'staff-of-nobody' : leftId(where(place)));
const inRed = { role: 'staff', unitId: 'unit-one', groupIds: [red] };

/** A request that everyone who may would get an answer to, by the contract's name. */
export const requests: Record<string, (place: Place, through: Through) => Record<string, unknown>> = {
  ...signInRequests,
  'list-units': () => ({}),
  'search-people': (place) => ({
    by: 'name',
    name: place === 'unknown' ? 'Nobody' : `${where(place).mark}first`,
  }),
  'check-duplicates': () => ({ kind: 'child', ...madeUp }),
  'create-child': (place) => ({
    childId: place === 'own' ? 'child-fresh' : child(place),
    facts: { ...madeUp, isProtected: false },
  }),
  'create-staff': (place) => ({
    staffId: place === 'own' ? 'staff-fresh' : place === 'unknown' ? 'staff-of-nobody' : leftId(theirs),
    facts: { name: 'Sentzyx Uhrskov' },
  }),
  'read-child-file': (place) => ({ childId: child(place) }),
  'correct-child': (place) => ({
    ...{ childId: child(place), version: 1, facts: { ...madeUp, isProtected: false }, byHand: ['name'] },
  }),
  'save-contact': (place) => ({
    ...{ childId: child(place), guardianId: 'contact-fresh', version: 1 },
    facts: { name: 'Sentzyx Uhrskov', relation: 'other', custody: false },
  }),
  'drop-contact': (place) => ({ childId: child(place), guardianId: `mother-${place}`, version: 1 }),
  'place-child': (place) => ({
    ...{ childId: child(place), unitId: 'unit-one', groupIds: ['unit-one-blue'], from: today },
  }),
  'end-place': (place) => ({ childId: child(place), unitId: 'unit-one', on: today }),
  'end-roles': (place) => ({
    staffId: place === 'unknown' ? 'staff-of-nobody' : leftId(where(place)),
    on: yesterday,
  }),
  'list-unplaced': () => ({}),
  'list-left': () => ({}),
  'list-custody-conflicts': () => ({}),
  'preview-merge': (place) => two(place),
  'merge-people': (place) => ({
    ...{ ...two(place), mergeId: 'merge-fresh', keepVersion: 1, goneVersion: 1, fromGone: [] },
  }),
  'undo-merge': (place) => ({ mergeId: place === 'unknown' ? 'merge-of-nobody' : mergeId(where(place)) }),
  'list-merges': () => ({}),
  'read-child': (place) => ({ childId: child(place) }),
  'read-thread': (place) => ({ childId: child(place) }),
  'list-my-children': () => ({}),
  'read-my-child': (place) => ({ childId: child(place) }),
  'read-roles': () => ({}),
  'edit-role': () => ({ roleId: 'variant-one', base: 'staff', name: 'Sentzyx', grants: {}, version: 0 }),
  'remove-role': () => ({ roleId: 'variant-one', version: 0 }),
  'grant-role': (place) => ({ personId: worker(place), ...inRed, from: today }),
  'end-role': (place) => ({
    ...{ personId: place === 'own' ? 'peer-one' : worker(place), ...inRed },
    ...{ from: '2021-08-01', endsOn: today },
  }),
  'copy-roles': (place) => ({ personId: worker(place), fromPersonId: 'peer-one', from: today }),
  'delegate-role': () => ({
    ...{ toPersonId: 'peer-one', role: 'leader', unitId: 'unit-one' },
    ...{ from: today, to: daysAfter(today, 30) },
  }),
  'take-back-role': () => ({ toPersonId: 'peer-one', role: 'leader', unitId: 'unit-one', from: today }),
  'list-colleagues': () => ({}),
  'list-accounts': () => ({}),
  'list-reads': (place) => ({ childId: child(place) }),
  'search-reads': (place) => ({ childId: child(place), from: yesterday, to: today }),
  'list-alarms': () => ({}),
  'settle-alarm': (place) => ({
    alarmId: place === 'unknown' ? '2026010100-nobody' : `2026010100-alarm-${where(place).letter}`,
    ...{ version: 1, state: 'seen', note: '' },
  }),
  'list-recent': () => ({}),
  'read-municipality': () => ({}),
  'set-municipality': () => ({
    calls: [{ name: 'Sentzyx', phone: '70 20 30 40' }],
    calendar: [],
    version: 0,
  }),
  'list-child-rounds': (place) => ({ childId: child(place) }),
  // A child without any group has no list to join.
  'join-round': (place) => ({
    ...{ roundId: round('blind', place), childId: child(place === 'loose' ? 'own' : place) },
  }),
  'read-reading-rules': () => ({}),
  'set-reading-rules': () => ({
    ...{ namesInReads: true, childrenPerHour: 60, childrenPerHourAtNight: 10, version: 0 },
  }),
  'list-consents': (place) => ({ childId: child(place) }),
  'read-consent': (place) => ({ childId: child(place), consentId }),
  'preview-consent': (place) => ({ childId: child(place), sections: ['assessments', 'follow-up'] }),
  'ask-consent': (place) => ({ childId: child(place), consentId, ...consentAsked }),
  'answer-consent': (place) => ({
    ...{ childId: child(place), consentId, answer: 'yes', sections: ['follow-up'], textVersion: 1 },
  }),
  'withdraw-consent': (place) => ({ childId: child(place), consentId }),
  'record-paper-answer': (place) => ({
    ...{ childId: child(place), consentId, version: 2, personId: `mother-${place}` },
    ...{ answer: 'yes', sections: ['follow-up'], signedOn: yesterday },
  }),
  'record-basis': (place) => ({ childId: child(place), basisId, ...basisStated }),
  'end-release': (place) => ({ childId: child(place), releaseId: basisId, version: 2, reason: 'mistake' }),
  'list-released': () => ({}),
  'list-due-consents': () => ({}),
  'set-stop': (place) => ({ childId: child(place), stopId, seen: 'sentzyx was seen' }),
  'lift-stop': (place) => ({ childId: child(place), stopId, version: 2, reason: 'sentzyx reason' }),
  'read-sight': (place) => ({ childId: child(place) }),
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
  'list-work': () => ({}),
  'list-my-groups': () => ({}),
  'read-unit-cockpit': (place) => ({ roundId: round('blind', place), unitId: 'unit-one' }),
  'read-municipality-cockpit': (place) => ({ roundId: round('blind', place) }),
  'list-recipients': (place) => ({ childId: child(place) }),
  'send-letter': (place) => ({
    childId: child(place),
    sendingId: 'sending23456',
    ...{ template: 'please-look', language: 'da', to: [`mother-${place}`] },
  }),
  'list-child-letters': (place) => ({ childId: child(place) }),
  'resend-letter': (place) => ({ ...letterOf('resend', place), sendingId: 'sending34567' }),
  'cancel-letter': (place) => ({ ...letterOf('cancel', place), version: 1 }),
  'list-letters': () => ({}),
  'settle-letter': (place) => ({ ...letterOf('settle', place), version: 1, how: 'told', note: 'sentzyx' }),
  'print-letter': (place) => letterOf('print', place),
  'list-notices': () => ({}),
  'mark-notices': () => ({ ids: ['notice-one'], read: true }),
  'read-choices': () => ({}),
  'save-choices': () => ({ version: 0, choices: { ways: {} } }),
  ...moduleRequests(child, where),
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
