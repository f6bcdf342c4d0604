import { grantRole } from '#shared/access/grant-role.contract.ts';
import { answerQuestion } from '#shared/concerns/answer-question.contract.ts';
import { askTeam } from '#shared/concerns/ask-team.contract.ts';
import { saveMeeting } from '#shared/concerns/save-meeting.contract.ts';
import { editor, type Someone, type Then } from './asked-then.ts';
import type { Played } from './play-story.ts';

/** What is asked without a name, in the words of those who ask. */
const questions = [
  {
    question: 'Hvordan hjælper vi barnet gennem de ti minutter før et skift, uden at alle skal vente?',
    tried: 'Billedtavle og to hold. Samtale bagefter ændrede ikke noget.',
    works: 'Når barnet ved det først.',
    childView: 'Barnet siger, at de andre ikke lytter.',
    parentsView: 'Forældrene kender det fra morgenen hjemme.',
  },
  {
    question: 'Hvad kan vi gøre ved ugens første dag, når maven gør ondt aftenen før?',
    tried: 'En voksen tager imod, og første time er lagt om.',
    works: 'At vide, hvem der er i omklædningen.',
    childView: 'Eleven vil gerne vide, hvad der skal ske.',
    parentsView: 'Forældrene troede, det var en virus.',
  },
  {
    question: 'Legekammeraten er flyttet. Hvordan får vi en ny leg i gang uden at presse?',
    tried: 'Byggehjørne for tre.',
    works: 'Ro og få børn.',
    childView: 'Barnet savner sin ven.',
    parentsView: 'Forældrene ser sorgen hjemme.',
  },
] as const;

/** Makes the two a district team of the office, from long since. */
export async function makeTeam(now: Then, teamId: string, members: readonly Someone[]): Promise<void> {
  for (const { id: personId } of members)
    await now.ask(editor, 0, grantRole, {
      ...{ personId, role: 'district-team', unitId: teamId, groupIds: [], from: '2020-08-01' },
    });
}

/** Three questions to the team, the first with the name, one of them answered, and a meeting to come with the other two. */
export async function askForAdvice(
  { ask, on }: Then,
  teamId: string,
  [chair]: readonly Someone[],
  asking: readonly Played[],
): Promise<void> {
  const ids: string[] = [];
  for (const [index, { caseId, child, by, story }] of asking.entries()) {
    const questionId = `demo-question-${index + 1}`;
    const asked = questions[index];
    if (!asked) continue;
    const isNamed = index === 0;
    // The family's consent stands from today.
    await ask(by, isNamed ? 0 : 9 - index, askTeam, {
      ...{ childId: child.id, caseId, questionId, teamId, mode: isNamed ? 'named' : 'anonymous', asked },
      ...(story.seen.degree !== undefined && { degree: story.seen.degree }),
    });
    ids.push(questionId);
  }
  const [first, answered, third] = ids;
  if (!chair || !first || !answered || !third) return;
  await ask(chair, 2, answerQuestion, {
    ...{ teamId, questionId: answered, version: 1, feedbackOn: on(-30) },
    reflections:
      'Det lyder, som om uroen begynder aftenen før. Vi ville gøre mandagen så forudsigelig, at den kan fortælles søndag.',
    steps: [
      {
        id: 'sunday',
        text: 'Et billede af mandagens plan sendes hjem fredag',
        target: 'surroundings',
        weeks: 2,
      },
      { id: 'door', text: 'Den samme voksne ved døren i otte uger', target: 'surroundings', weeks: 8 },
    ],
  });
  const items = [first, third].map((questionId) => ({ questionId, minutes: 20, deferred: false }));
  await ask(chair, 0, saveMeeting, {
    ...{ teamId, meetingId: 'demo-meeting', version: 0, on: on(-6), items, state: 'planned', here: false },
  });
}
