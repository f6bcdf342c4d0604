import { findNames, withoutNames } from '#shared/concerns/find-names.ts';
import type { KnownNames } from '#shared/concerns/known-names.ts';
import { sparringFields, type SparringTexts } from '#shared/concerns/sparring.ts';
import { children, group, staff, today, unit } from './fake-people.ts';

const [me, colleague] = staff.map(({ id, name }) => ({ id, name }));
if (!me || !colleague) throw new Error('the fake needs two members of staff');
const at = '2026-11-16T09:10:00.000Z';
const team = { id: 'team-nord', name: 'Distriktsteam Nord' };
const asked = {
  question: 'Hvordan hjælper vi barnet ind i en leg om formiddagen uden at det bliver udpeget?',
  ...{
    tried: 'Vi har spurgt, om det vil være med. Det siger nej.',
    works: 'Leg med ét andet barn ad gangen.',
  },
  ...{ childView: '»De løber for hurtigt.«', parentsView: 'Mor og far ser det samme til fødselsdage.' },
};
const reply = {
  reflections: 'Vi ser et barn, der gerne vil, men som mister overblikket i de store grupper.',
  steps: [
    { id: 'step-one', text: 'Faste legegrupper på tre hver formiddag', target: 'surroundings', weeks: 2 },
    { id: 'step-two', text: 'Øv én åbning til en leg sammen', target: 'child', weeks: 4 },
  ],
  ...{ feedbackOn: '2027-01-11', at, by: { id: 'adviser-one', name: 'Dorte Lund' } },
} as const;
const question = (id: string, more: object) => ({
  ...{ kind: 'question', id, mode: 'anonymous', asked, degree: 3, askedOn: '2026-11-16', state: 'waiting' },
  ...{ opened: false, version: 1, scales: { count: 0, shown: false, all: [] } },
  ...more,
});
const questions = [
  question('question-one', { scales: { count: 2, mine: 2, shown: false, all: [] } }),
  question('question-two', {
    ...{
      asked: { ...asked, question: 'Hvad gør vi, når et barn bider? Vi er tre voksne om ti børn.' },
      degree: 4,
    },
    scales: {
      ...{ count: 3, mine: 3, shown: true },
      all: [
        { name: 'Dorte Lund', degree: 2 },
        { name: me.name, degree: 3 },
        { name: 'Per Holm', degree: 4 },
      ],
    },
  }),
  question('question-six', { state: 'answered', reply }),
];
const meeting = {
  ...{ kind: 'meeting', id: 'meeting-one', on: today, chair: me, present: [me, colleague], state: 'planned' },
  ...{ version: 2, items: [{ questionId: 'question-two', minutes: 20, deferred: false }] },
};
const sparring = (id: string, more: object) => ({
  ...{ id, caseId: 'case-acting', teamId: team.id, teamName: team.name, mode: 'anonymous', asked, degree: 3 },
  ...{ at, by: me, unitId: unit.id, version: 1 },
  ...more,
});
const known: KnownNames = {
  people: [
    ...children.map(({ name }, index) => ({
      name,
      kind: index < 3 ? ('child' as const) : ('other-child' as const),
    })),
    ...staff.map(({ name }) => ({ name, kind: 'adult' as const })),
  ],
  places: [
    { name: unit.name, kind: 'place' },
    { name: group.name, kind: 'group' },
  ],
  birthDates: [],
};
const voice = {
  ...{ kind: 'voice', id: 'voice-one', bandId: 'years-3-5', words: 'Jeg vil gerne lege med Silas.' },
  answers: [
    { questionId: 'here', question: 'Hvordan er det at være her?', face: 4, words: '' },
    {
      questionId: 'play',
      question: 'Hvordan er det at lege med de andre?',
      face: 2,
      words: 'De løber for hurtigt',
    },
  ],
  ...{ parentsMaySee: false, about: { kind: 'child' }, way: 'told', because: '', perspective: '' },
  ...{ on: '2026-11-16', at, by: me },
} as const;

/** Invented answers about the district team and the child's voice. Writes change nothing. */
export const fakeSparring: Record<string, (input: never) => { value: unknown }> = {
  'read-sparring': () => ({
    value: {
      questions: [
        { sparring: sparring('question-six', {}), state: 'answered', reply },
        { sparring: sparring('question-one', {}), state: 'waiting' },
      ],
      ...{ mayAsk: true, mayTake: true, today },
      teams: [{ ...team, obstacle: 'ssd-used-up', ssd: { used: 2, most: 2 } }],
    },
  }),
  'check-question': (({ asked: texts }: { asked: SparringTexts }) => ({
    value: {
      asked: texts,
      found: sparringFields.flatMap((field) =>
        findNames(texts[field], known).map((one) => ({ field, ...one })),
      ),
      without: Object.fromEntries(
        sparringFields.map((field) => [field, withoutNames(texts[field], findNames(texts[field], known))]),
      ),
    },
  })) as (input: never) => { value: unknown },
  'ask-team': () => ({ value: { sparring: sparring('question-one', {}) } }),
  'list-teams': () => ({ value: { teams: [{ ...team, waiting: 2, nextMeetingOn: today }] } }),
  'read-team': () => ({ value: { team, questions, meetings: [meeting], why: ['member-of-the-service'] } }),
  'save-meeting': () => ({ value: { meeting } }),
  'place-question': () => ({ value: { scales: questions[1]?.scales } }),
  'answer-question': () => ({ value: { question: questions[2] } }),
  'list-voices': () => ({ value: { voices: [voice], ageMonths: 54, mayRecord: true } }),
  'list-own-voices': () => ({ value: { voices: [{ ...voice, way: 'self' }], ageMonths: 130 } }),
  'give-voice': () => ({ value: { voice } }),
  'record-voice': () => ({ value: { voice } }),
};
