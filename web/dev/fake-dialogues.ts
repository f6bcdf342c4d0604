import type { Answers, AnswerSide } from '#shared/dialogues/answers.ts';
import { emptyPlan, type Plan } from '#shared/dialogues/plan.ts';
import { isOpenState, type DialogueState } from '#shared/dialogues/states.ts';
import type { DialogueView } from '#shared/dialogues/view.ts';
import { startingProfiles } from '#shared/instruments/profile-start/starting-profiles.ts';
import { questionsOf, type ProfileAge } from '#shared/instruments/profile.ts';
import { children, group, staff, today, unit } from './fake-people.ts';

const profile = startingProfiles['3-5'];
const owner = { id: staff[0]?.id ?? 'staff-anne', name: staff[0]?.name ?? '' };
const mother = { id: owner.id, name: 'Maria Birk' };
const at = '2026-11-19T09:30:00.000Z';
const said = (side: AnswerSide, by: Answers['by'], shift: number): Answers => ({
  dialogueId: 'dialog-agreed',
  ...{ side, by, at, version: 1 },
  answers: Object.fromEntries(
    questionsOf(profile).map(({ id }, index) => [id, 1 + ((index * 7 + shift) % 5)]),
  ),
  comments: { social: 'Leger mest med Freja og vil gerne have flere med.' },
});
const plan: Plan = {
  agreements: 'Vi ser begge, at Alma er glad for at komme, og at det er svært at komme ind i en leg.',
  focusPoints: [{ id: 'focus1', text: 'At Alma finder vej ind i en leg med flere' }],
  actions: [
    {
      ...{ id: 'action1', text: 'En voksen går med ind i legen tre gange om ugen', target: 'surroundings' },
      ...{ side: 'staff', responsibleId: 'staff-bo00', responsibleName: 'Bo Lindhardt' },
      ...{ dueOn: '2026-12-18', status: 'agreed' },
    },
    {
      ...{ id: 'action2', text: 'Invitere Freja og Olivia med hjem', target: 'home', side: 'guardian' },
      ...{ responsibleId: mother.id, responsibleName: mother.name, dueOn: '2026-12-10', status: 'agreed' },
    },
  ],
};

/** The state stands in the id: `dialog-created`, `dialog-answered`, `dialog-agreed` … */
function dialogue(dialogueId: string, childId: string, as: string): DialogueView {
  const state = (dialogueId.replace('dialog-', '') || 'agreed') as DialogueState;
  const isFamily = as === 'guardian' || as === 'youth';
  const isOpen = isOpenState(state);
  const child = children.find(({ id }) => id === childId) ?? children[0];
  const name = child?.name ?? '';
  const has = (...states: DialogueState[]) => states.includes(state);
  const isTold = !has('created', 'staff-answering');
  const both = isOpen ? [said('staff', owner, 0), said('guardian', mother, 3)] : [];
  const mine = both.find(({ side }) => side === (isFamily ? 'guardian' : 'staff'));
  return {
    ...{ id: dialogueId, childId, childName: name, firstName: name.split(' ')[0] ?? '', state, owner },
    ...{ birthDate: child?.birthDate ?? today, unitName: unit.name, groupName: group.name, age: '3-5' },
    ...{ startedAt: '2026-11-10T08:00:00.000Z', answerBy: '2026-11-28', edition: 1, isOpen },
    reader: isFamily ? 'guardian' : 'staff',
    answered: both.map(({ side, by }) => ({ side, ...by, at, isReader: false })),
    waitsFor: isOpen ? [] : [{ side: 'guardian', ...mother, isReader: isFamily }],
    ...(mine && { mine }),
    hasAnswered: mine !== undefined,
    others: both.filter((one) => one !== mine),
    comments: has('agreed', 'closed')
      ? [
          {
            id: 'comment1',
            by: mother,
            side: 'guardian',
            text: 'Freja har været her to gange. Det gik fint.',
            at,
          },
        ]
      : [],
    ...(isTold && { invited: { at: '2026-11-12T08:00:00.000Z', by: owner } }),
    ...(has('talk-planned', 'talk-held', 'agreed') && {
      talk: { on: '2026-11-27', time: '15:30', place: unit.name, with: '', at, by: owner },
    }),
    ...(has('talk-held', 'agreed', 'closed') && { held: { on: '2026-11-20', at, by: owner } }),
    ...(has('agreed', 'closed') && { plan, agreed: { at, by: owner, changedAt: at } }),
    ...(has('talk-held') && !isFamily && { plan: emptyPlan }),
    ...(has('closed') && { closed: { at, by: owner, why: '' } }),
    mayAnswer: !isOpen,
    mayRun: !isFamily,
    mayTakeOver: false,
    stopStands: false,
  };
}

interface Input {
  childId: string;
  dialogueId: string;
  age: ProfileAge;
}
const next: Record<string, DialogueState> = {
  'start-dialogue': 'created',
  'answer-dialogue': 'staff-answering',
  'answer-dialogue-at-home': 'answered',
  'invite-family': 'parents-invited',
  'open-dialogue': 'opened',
  'plan-talk': 'talk-planned',
  'hold-talk': 'talk-held',
  'agree-dialogue': 'agreed',
  'follow-dialogue': 'agreed',
  'take-over-dialogue': 'created',
  'close-dialogue': 'closed',
};
const why = ['staff-of-the-group'];
const means = (n: number) => ({
  fewest: 3,
  ages: [
    {
      ...{ age: '3-5', n },
      themes: profile.themes.map(({ id, label }, index) => ({
        ...{ id, label, staff: { mean: 3 + (index % 3) / 2, n } },
        ...(index !== 2 && { family: { mean: 4.2 - (index % 4) / 2, n: n - 1 } }),
      })),
    },
  ],
});

/** What the dialogues answer, by the contract's name. */
export const fakeDialogues: Record<string, (input: Input, as: string) => unknown> = {
  ...Object.fromEntries(
    Object.entries(next).map(([name, state]) => [
      name,
      ({ childId }: Input, as: string) => ({ dialogue: dialogue(`dialog-${state}`, childId, as) }),
    ]),
  ),
  'read-dialogue': ({ childId, dialogueId }, as) => ({
    dialogue: dialogue(dialogueId, childId, as),
    ...{ profile, why },
    people: [
      ...staff.map((one) => ({ side: 'staff', ...one })),
      { side: 'guardian', id: 'mother', name: mother.name },
    ],
  }),
  'list-child-dialogues': ({ childId }, as) => {
    const listed = ['parents-invited', 'agreed'].map((state) => dialogue(`dialog-${state}`, childId, as));
    const { firstName = '', childName = '', birthDate = today } = listed[0] ?? {};
    return { firstName, childName, birthDate, dialogues: listed, mayStart: as !== 'guardian', why };
  },
  'list-dialogues': () => ({
    lines: children.slice(0, 6).map(({ id, name }, index) => ({
      ...{ id: `dialog-${index}abc`, childId: id, childName: name, groupId: group.id, groupName: group.name },
      ...{ unitId: unit.id, age: '3-5', owner, startedAt: at, dueOn: `2026-11-${18 + index * 2}` },
      state: (['parents-invited', 'answered', 'talk-planned', 'talk-held', 'agreed', 'created'] as const)[
        index
      ],
      what: (['answer-family', 'plan-talk', 'hold-talk', 'agree', 'action', 'answer-staff'] as const)[index],
      ...(index === 4 && { agreedOn: '2026-11-02' }),
    })),
    children: children.map((one) => ({ ...one, unitId: unit.id, groupId: group.id, groupName: group.name })),
    why,
  }),
  'read-dialogue-means': () => means(5),
  'read-municipality-means': () => ({ ...means(212), fewest: 5 }),
  'read-profile': ({ age }) => startingProfiles[age],
  'publish-profile': ({ age }) => ({ ...startingProfiles[age], version: 2 }),
};
