import type { Child } from '#shared/people/child.ts';
import type { FileRequest } from '#shared/rights/file-request.ts';
import { standardRetention } from '#shared/rights/retention-countries.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item } from '#functions/kernel/table.ts';
import { ours, theirs, type ChildCase, type Municipality } from './security-people.ts';
import type { Place } from './security-requests.ts';

/** Each has a request of its own for every child, so that one question does not change what another finds. */
const purposes = ['prepare', 'review', 'release', 'fetch'] as const;
type FilePurpose = (typeof purposes)[number];
const fileId = (purpose: FilePurpose, which: ChildCase, { letter }: Municipality): string =>
  `${purpose}-${which}-${letter}`;

const erasureId = ({ letter }: Municipality): string => `erase-here-${letter}`;
const erasedId = ({ letter }: Municipality): string => `erased-here-${letter}`;
const hash = 'a'.repeat(64);

const correctionId = 'wrong-here2345';
const correction = { about: { kind: 'field', field: 'name' }, wrong: 'sentzyx', right: 'sentzyx' };

/** Files that wait for the municipality's look, and a request for correction, about every child. */
export function rightsItems(where: Municipality, children: readonly Child[]): Item[] {
  const { tenant, mark } = where;
  const erasure: Item = {
    ...{ pk: partition(tenant, 'erasures'), sk: erasureId(where), id: erasureId(where), version: 1 },
    ...{ childId: children[0]?.id, reason: 'objection', state: 'proposed', holds: [] },
    ...{ proposedAt: '2026-01-01T08:00:00.000Z', proposedBy: { id: 'peer-one', name: `${mark}staff` } },
    unitId: 'unit-one',
  };
  const { childId: _, ...proposed } = erasure;
  const erased: Item = {
    ...{ ...proposed, sk: erasedId(where), id: erasedId(where), state: 'erased' },
    certificate: {
      ...{ erasedAt: '2026-01-02T08:00:00.000Z', counts: {}, keysHash: hash },
      archive: { json: hash, pdf: hash, keptUntil: '2099-01-01' },
    },
  };
  const aboutChildren = children.flatMap((child) => {
    const which = child.id.split('-')[1] as ChildCase;
    const asked = {
      ...{ id: correctionId, childId: child.id, about: correction.about, wrong: `${mark}wrong`, version: 1 },
      ...{ right: `${mark}right`, by: { id: `mother-${which}`, name: `${mark}mother` }, side: 'guardian' },
      ...{ askedAt: '2026-01-01T08:00:00.000Z', dueOn: '2026-02-01' },
    };
    const wrong: Item[] = [
      { pk: partition(tenant, 'child', child.id), sk: `correction#${correctionId}`, ...asked },
      { pk: partition(tenant, 'corrections'), sk: `${child.id}#${correctionId}` },
    ];
    const files = purposes.flatMap((purpose, index): Item[] => {
      const request: FileRequest = {
        id: fileId(purpose, which, where),
        childId: child.id,
        by: { id: `mother-${which}`, name: `${mark}mother` },
        side: 'guardian',
        language: 'da',
        askedAt: '2026-01-01T08:00:00.000Z',
        dueOn: '2026-02-01',
        ...(purpose === 'fetch'
          ? { state: 'released' as const, expiresOn: '2099-01-01' }
          : { state: 'made' as const }),
        withheld: [],
        place: `place-${index}`,
        edition: 1,
        madeAt: '2026-01-01T08:01:00.000Z',
        version: 2,
      };
      return [
        { pk: partition(tenant, 'child', child.id), sk: `file-request#${request.id}`, ...request },
        { pk: partition(tenant, 'file-requests'), sk: `${child.id}#${request.id}` },
      ];
    });
    return [...files, ...wrong];
  });
  return [erasure, erased, ...aboutChildren];
}

const fileAt = (purpose: FilePurpose, place: Place): string => {
  if (place === 'unknown') return 'file-of-nobody';
  return place === 'other-municipality' ? fileId(purpose, 'own', theirs) : fileId(purpose, place, ours);
};

const at = (idIn: (where: Municipality) => string, place: Place): string =>
  place === 'unknown' ? 'erase-nobody' : idIn(place === 'other-municipality' ? theirs : ours);

/** Requests to each endpoint of rights. `child` says which child a place is. */
export const rightsRequests = (
  child: (place: Place) => string,
): Record<string, (place: Place) => Record<string, unknown>> => {
  const file = (purpose: FilePurpose, place: Place) => ({
    childId: child(place),
    fileId: fileAt(purpose, place),
  });
  return {
    'ask-file': (place) => ({ childId: child(place), fileId: 'file-one2345' }),
    'list-files': (place) => ({ childId: child(place) }),
    'fetch-file': (place) => ({ ...file('fetch', place), format: 'pdf' }),
    'ask-correction': (place) => ({ childId: child(place), correctionId: 'wrong-one2345', ...correction }),
    'list-corrections': (place) => ({ childId: child(place) }),
    'list-correction-requests': () => ({ unitId: 'unit-one' }),
    'answer-correction': (place) => ({
      ...{ childId: child(place), correctionId: place === 'unknown' ? 'wrong-of-nobody' : correctionId },
      ...{ version: 1, outcome: 'refused', reason: 'sentzyx' },
    }),
    'propose-erasure': (place) => ({
      ...{ childId: child(place), erasureId: 'erase-one2345', reason: 'objection' },
    }),
    'list-erasures-due': () => ({}),
    'find-erasures-due': () => ({}),
    'preview-erasure': (place) => ({ childId: child(place), reason: 'objection' }),
    'list-erasures': () => ({ unitId: 'unit-one' }),
    'review-erasure': (place) => ({ erasureId: at(erasureId, place) }),
    'answer-erasure': (place) => ({ erasureId: at(erasureId, place), version: 1, answer: 'decline' }),
    'fetch-archive': (place) => ({ erasureId: at(erasedId, place), format: 'pdf' }),
    'read-retention': () => ({}),
    'edit-retention': () => ({ rules: standardRetention.rules, version: 0 }),
    'list-file-requests': () => ({}),
    'prepare-file': (place) => ({ ...file('prepare', place), version: 2, withheld: [] }),
    'review-file': (place) => ({ ...file('review', place), format: 'pdf' }),
    'release-file': (place) => ({ ...file('release', place), version: 2 }),
  };
};
