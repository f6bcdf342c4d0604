import type { CaseMove } from '#shared/concerns/case-moves.ts';
import type { Case } from '#shared/concerns/case.ts';
import { freshId } from '#shared/fresh-id.ts';
import type { Child } from '#shared/people/child.ts';
import { caseKey } from '#functions/concerns/store/case-store.ts';
import type { Item } from '#functions/kernel/table.ts';
import { sparringRequests } from './security-sparring.ts';
import type { Municipality } from './security-people.ts';
import type { Place } from './security-requests.ts';

/** Each has a case of its own about every child, so that one question does not change what another finds. */
const caseIds = {
  read: 'case-read',
  tell: 'case-tell',
  write: 'case-write',
  move: 'case-move',
  hold: 'case-hold',
  bullying: 'case-bullying',
};
const raisedAt = '2026-01-01T08:00:00.000Z';
/** In the history already: whoever may gets the case, and nobody has to be the one who was asked. */
const offerId = 'offer-old';
const answerId = 'answer-old';

/** Wonders about every child of the municipality. */
export function caseItems(where: Municipality, children: readonly Child[]): Item[] {
  const { tenant, mark } = where;
  const by = { id: 'peer-one', name: `${mark}staff` };
  return children.flatMap((child) =>
    Object.values(caseIds).map((id): Item => {
      const line = (move: CaseMove['move'], lineId: string): CaseMove => ({
        ...{ id: lineId, move, at: raisedAt, by, to: 'raised', level: 0 },
        ...(move !== 'raise' && { from: 'raised' }),
      });
      const one: Case = {
        ...{ id, kind: 'wonder', state: 'raised', level: 0, unitId: 'unit-one', groupName: '' },
        ...{ raisedAt, raisedBy: by, holder: by, version: 1, goals: [], actions: [], services: [] },
        ...(id === caseIds.bullying && { template: 'anti-bullying' }),
        // The child that is merged into another: nothing about it may be open.
        ...(child.id.includes('-loose-') && { state: 'closed' }),
        seen: { text: `${mark}seen`, when: '', childSaid: '', parentsSaid: '' },
        moves: [line('raise', id), line('offer', offerId), line('decline', answerId)],
      };
      return { ...caseKey({ tenant, childId: child.id, caseId: id }), ...one };
    }),
  );
}

const analysis = { see: 'sentzyx', keeps: '', tried: '', parents: '', child: '', want: '' };

/** Requests about cases that everyone who may would get an answer to. */
export const caseRequests = (child: (place: Place) => string) => {
  const at = (place: Place, caseId: string, moveId: string) => ({
    ...{ childId: child(place), caseId, version: 1, moveId },
  });
  return {
    ...sparringRequests(child),
    'list-cases': () => ({}),
    'read-effects': () => ({}),
    'list-own-children': () => ({}),
    'raise-concern': (place: Place) => ({
      ...{ childId: child(place), caseId: freshId(), kind: 'wonder', seen: { text: 'sentzyx' } },
    }),
    'read-case': (place: Place) => ({ childId: child(place), caseId: caseIds.read }),
    'tell-family': (place: Place) => ({
      ...at(place, caseIds.tell, 'tell-fresh'),
      ...{ how: 'talk', on: '2026-01-02', said: 'sentzyx', agrees: true },
    }),
    'analyse-case': (place: Place) => ({
      ...at(place, caseIds.write, 'analyse-fresh'),
      ...{ analysis, goals: [], finish: false },
    }),
    'agree-actions': (place: Place) => ({ ...at(place, caseIds.hold, 'agree-fresh'), actions: [] }),
    'move-due-date': (place: Place) => ({
      ...at(place, caseIds.hold, offerId),
      ...{ what: 'review', to: '2026-02-01', reason: 'sentzyx' },
    }),
    'move-case': (place: Place) => ({
      ...at(place, caseIds.move, 'close-fresh'),
      step: {
        ...{ move: 'close', reason: 'no-concern', note: 'sentzyx and more', whatNow: 'sentzyx' },
        noWordBecause: 'sentzyx and more',
      },
    }),
    'hand-on-case': (place: Place) => ({ ...at(place, caseIds.hold, offerId), toId: 'peer-one' }),
    'read-bullying-plan': (place: Place) => ({ childId: child(place), caseId: caseIds.bullying }),
    'save-bullying-plan': (place: Place) => ({
      ...{ childId: child(place), caseId: caseIds.bullying, version: 0 },
      plan: { happens: 'sentzyx' },
    }),
    'answer-holder': (place: Place) => ({ ...at(place, caseIds.hold, answerId), answer: 'accept' }),
  };
};
