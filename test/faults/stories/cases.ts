import { caseId, childId, raiseInput, wholeStory } from '#test/builders/concern-town.ts';
import { aJpeg } from '#test/builders/jpeg.ts';
import { notDemanded, notificationId, notified } from '#test/builders/notification-town.ts';
import { aPlacing } from '#test/builders/placement.ts';
import { askInput, questionId, teamId } from '#test/builders/sparring-town.ts';
import { on, type Step, type Story } from './story.ts';

const at = { childId, caseId };
/** From telling the family to acting; outcome and review; review and end, where each step's own day is the last. */
const [told, review, end] = [wholeStory.slice(1, 5), wholeStory.slice(5, 7), wholeStory.slice(6, 8)];
const asStep = ({ who, name, day, input }: (typeof wholeStory)[number]): Step => on(day, who, name, input);
const move = (day: string, step: object): Step => on(day, 'ellen', 'move-case', { step });

/** The case was raised when the town was founded; each request is about the version that the one before made. */
const versioned = (steps: readonly Step[]): Step[] =>
  steps.map((step, index) => ({
    ...step,
    input: { ...at, version: index + 1, moveId: `move-${index}`, ...step.input },
  }));

const aCaseToItsEnd: Story = {
  name: 'a case from its first analysis to its end, and opened again',
  steps: versioned([
    ...told.map(asStep),
    on('2026-11-26', 'ellen', 'move-due-date', {
      ...{ what: 'review', to: '2027-01-12', reason: 'Ferie i den uge' },
    }),
    move('2026-11-30', { move: 'step-up', note: 'Det rækker ikke alene.', services: ['PPR Nord'] }),
    on('2026-12-02', 'ellen', 'hand-on-case', { toId: 'signe', note: 'Jeg går på orlov.' }),
    on('2026-12-02', 'signe', 'answer-holder', { answer: 'accept' }),
    ...review.map(asStep),
    move('2027-01-12', { move: 'step-down', note: 'Det går bedre nu.', reviewOn: '2027-03-01' }),
    ...end.map(asStep),
    move('2027-01-20', { move: 'reopen', note: 'Det er begyndt igen.' }),
  ]),
};

const another = { childId, caseId: 'sag-to2345' };
const plan = {
  ...{ happens: 'Skubbes ved hegnet.', stops: 'Fast voksen.', meanwhile: 'Leg indenfor.' },
  ...{ responsible: 'Ellen', informed: ['child', 'parents'], evaluateOn: '2026-12-14' },
};
const bullying: Story = {
  name: 'a concern raised, and its plan against bullying',
  steps: [
    on('2026-11-23', 'ellen', 'raise-concern', { ...raiseInput, ...another, template: 'anti-bullying' }),
    on('2026-11-24', 'ellen', 'save-bullying-plan', { ...another, version: 0, plan }),
    on('2026-11-25', 'signe', 'save-bullying-plan', {
      ...{ ...another, version: 1, plan: { ...plan, evaluation: 'Det er holdt op.' } },
    }),
  ],
};

const placing = { ...at, placementId: 'sted-et' };
const placements: Story = {
  name: 'a placement and its correction',
  steps: [
    on('2026-11-23', 'ellen', 'save-placement', { ...placing, version: 0, placing: aPlacing() }),
    on('2026-11-23', 'ellen', 'save-placement', {
      ...{ ...placing, version: 1, placing: aPlacing({ rationale: 'Nye ord' }) },
    }),
  ],
};

const follow = (version: number, step: object): Step =>
  on('2026-11-24', 'ellen', 'follow-notification', { childId, notificationId, version, step });
const notifications: Story = {
  name: 'a notification and what followed, and a stop that was answered otherwise',
  steps: [
    on('2026-11-23', 'ellen', 'record-notification', notified),
    follow(1, { step: 'assessed', on: '2026-11-24' }),
    follow(2, { step: 'receipt', on: '2026-11-24' }),
    follow(3, { step: 'feedback', on: '2026-11-24', text: 'Vi er gået i gang.' }),
    on('2026-11-23', 'signe', 'record-notification', notDemanded),
    on('2026-11-24', 'lisbet', 'follow-notification', {
      ...{ childId, notificationId: notDemanded.notificationId, version: 1 },
      step: { step: 'seen', on: '2026-11-24' },
    }),
  ],
};

const reply = {
  ...{ reflections: 'Vi ser et barn, der gerne vil.', feedbackOn: '2027-01-11' },
  steps: [{ id: 'forslag-et', text: 'Faste legegrupper', target: 'surroundings', weeks: 2 }],
};
const meeting = { meetingId: 'mode-et', on: '2026-11-30', state: 'planned', version: 0, here: true };
const team: Story = {
  name: 'a question to the district team, its reply, and how it went',
  steps: [
    on('2026-11-23', 'ellen', 'check-question', { ...at, asked: askInput.asked }),
    on('2026-11-23', 'ellen', 'ask-team', askInput),
    on('2026-11-23', 'dorte', 'save-meeting', { teamId, ...meeting, items: [{ questionId, minutes: 20 }] }),
    on('2026-11-23', 'dorte', 'place-question', { teamId, questionId, degree: 3, show: true }),
    on('2026-11-23', 'dorte', 'answer-question', { teamId, questionId, version: 1, ...reply }),
    on('2026-11-23', 'ellen', 'take-reply', {
      ...{ ...at, questionId, version: 1, moveId: 'move-tag', accepted: ['forslag-et'] },
    }),
    on('2026-11-23', 'ellen', 'report-back', { ...at, questionId, text: 'Legegrupperne virker godt.' }),
  ],
};

const said = {
  ...{ childId, bandId: 'years-6-9', words: 'De løber fra mig.', parentsMaySee: true },
  answers: [{ questionId: 'here', question: 'Hvordan er det at komme her?', face: 2 }],
};
const voices: Story = {
  name: 'the child’s own voice, with a drawing, and told to somebody',
  steps: [
    on('2026-11-23', 'child', 'give-voice', {
      ...{ ...said, voiceId: 'stemme-et' },
      picture: { kind: 'drawing', jpeg: aJpeg(20, 20).toString('base64') },
    }),
    on('2026-11-23', 'ellen', 'record-voice', {
      ...{ ...said, voiceId: 'stemme-to', about: { kind: 'case', id: caseId }, way: 'told' },
    }),
  ],
};

export const concernStories: readonly Story[] = [
  ...[aCaseToItsEnd, bullying, placements, notifications, team, voices],
];
