import { freshId } from '#shared/fresh-id.ts';
import type { Sparring } from '#shared/concerns/sparring.ts';
import type { Voice } from '#shared/concerns/voice.ts';
import type { Child } from '#shared/people/child.ts';
import type { Item } from '#functions/kernel/table.ts';
import { unitKey } from '#functions/people/store/unit-store.ts';
import { childKey } from '#functions/people/index.ts';
import type { Municipality } from './security-people.ts';
import type { Place } from './security-requests.ts';

const caseId = 'case-read';
const teamId = 'team-one';
const questionId = 'spar-seeded';
const voiceId = 'voice-seeded';
const askedAt = '2026-01-01T08:00:00.000Z';
const asked = { question: 'sentzyx and more', tried: '', works: '', childView: '', parentsView: '' };
const feedback = 'sentzyx and more';

/** A district team, and about every child a question that has been answered and a voice with a drawing. */
export function sparringItems({ tenant, mark }: Municipality, children: readonly Child[]): Item[] {
  const by = { id: 'peer-one', name: `${mark}staff` };
  const unit = { id: teamId, name: 'Team one', kind: 'administration', groups: [] };
  const membership = { role: 'district-team', unitId: teamId, from: '2020-01-01' };
  return [
    { ...unitKey(tenant, teamId), ...unit },
    { pk: `${tenant}#staff`, sk: 'team-member', n: 'Adviser', m: [membership] },
    { pk: `${tenant}#voice-picture#${voiceId}`, sk: 'picture', jpeg: new Uint8Array(100) },
    ...children.flatMap((child): Item[] => {
      const { pk } = childKey(tenant, child.id);
      const reply = {
        reflections: `${mark}reply and more`,
        steps: [],
        feedbackOn: '2026-02-01',
        at: askedAt,
        by,
      };
      const sparring: Sparring = {
        ...{
          id: questionId,
          caseId,
          teamId,
          teamName: 'Team one',
          mode: 'anonymous',
          asked,
          at: askedAt,
          by,
        },
        ...{ unitId: 'unit-one', version: 1, feedback: { at: askedAt, by, text: feedback } },
        taken: { at: askedAt, by, reply, accepted: [] },
      };
      const voice: Voice = {
        ...{ kind: 'voice', id: voiceId, bandId: 'years-6-9', answers: [], words: `${mark}told` },
        ...{ parentsMaySee: false, about: { kind: 'child' }, way: 'told', because: '', perspective: '' },
        ...{ picture: 'drawing', on: '2026-01-01', at: askedAt, by },
      };
      return [
        { pk, sk: `sparring#${questionId}`, ...sparring },
        { pk, sk: `voice#${voiceId}`, ...voice },
      ];
    }),
  ];
}

const teamOf = (place: Place) => (place === 'own' ? teamId : 'team-of-nobody');
const voice = { bandId: 'years-6-9', answers: [], words: 'sentzyx', parentsMaySee: false };

/** Requests about sparring and voices that everyone who may would get an answer to. */
export const sparringRequests = (child: (place: Place) => string) => {
  const ofCase = (place: Place) => ({ childId: child(place), caseId });
  return {
    'read-sparring': ofCase,
    'check-question': (place: Place) => ({ ...ofCase(place), asked }),
    'ask-team': (place: Place) => ({
      ...{ ...ofCase(place), questionId: freshId(), teamId, mode: 'anonymous', asked },
    }),
    'take-reply': (place: Place) => ({
      ...{ ...ofCase(place), questionId, version: 1, moveId: 'take-fresh', accepted: [] },
    }),
    'report-back': (place: Place) => ({ ...ofCase(place), questionId, text: feedback }),
    'list-teams': () => ({}),
    'read-team': (place: Place) => ({ teamId: teamOf(place) }),
    'save-meeting': (place: Place) => ({
      ...{
        teamId: teamOf(place),
        meetingId: freshId(),
        version: 0,
        on: '2026-02-01',
        items: [],
        state: 'planned',
      },
    }),
    'place-question': (place: Place) => ({ teamId: teamOf(place), questionId, degree: 3 }),
    'answer-question': (place: Place) => ({
      ...{ teamId: teamOf(place), questionId, version: 1, reflections: 'sentzyx and more', steps: [] },
      feedbackOn: '2030-02-01',
    }),
    'record-voice': (place: Place) => ({
      ...{ childId: child(place), voiceId: freshId(), ...voice, about: { kind: 'child' }, way: 'told' },
    }),
    'give-voice': (place: Place) => ({ childId: child(place), voiceId: freshId(), ...voice }),
    'list-voices': (place: Place) => ({ childId: child(place) }),
    'list-own-voices': (place: Place) => ({ childId: child(place) }),
    'read-voice-picture': (place: Place) => ({ childId: child(place), voiceId }),
  };
};
