import type { ShownCorrection } from '#shared/rights/correction.ts';
import type { FileLanguage, ShownFileRequest, Withheld } from '#shared/rights/file-request.ts';
import type { FakeAnswer } from './fake-answers.ts';
import { childOverview, today } from './fake-people.ts';

const mother = { id: 'guardian-1', name: 'Maria Birk' };
const leader = { id: 'staff-bo00', name: 'Bo Lindhardt' };
const nameOf = (childId: string) => {
  const { firstName, lastName } = childOverview(childId);
  return `${firstName} ${lastName}`;
};

function file(
  id: string,
  childId: string,
  state: ShownFileRequest['state'],
  more: Partial<ShownFileRequest> = {},
) {
  const request: ShownFileRequest = {
    ...{ id, childId, state, childName: nameOf(childId), by: mother, side: 'guardian', language: 'da' },
    ...{ askedAt: '2026-11-12T09:10:00.000Z', dueOn: '2026-12-12', withheld: [], isOver: false, version: 1 },
    ...more,
  };
  return request;
}

const given = { releasedAt: '2026-10-20T11:00:00.000Z', releasedBy: leader };
const withheld: Withheld[] = [
  { part: 'parents-view', law: 'dbl-22-1', why: 'Den anden forælder har fortalt noget i fortrolighed.' },
];
/** Requests in every state there is; asked and answered while the pages are looked at. */
const files: ShownFileRequest[] = [
  file('file-late', 'child-004', 'made', { askedAt: '2026-10-18T08:00:00.000Z', dueOn: '2026-11-18' }),
  file('file-soon', 'child-005', 'made', { askedAt: '2026-10-25T08:00:00.000Z', dueOn: '2026-11-25' }),
  file('file-made', 'child-006', 'asked', { askedAt: '2026-11-21T07:55:00.000Z', dueOn: '2026-12-21' }),
  file('file-ready', 'child-001', 'released', { ...given, expiresOn: '2026-12-19', withheld }),
  file('file-over', 'child-001', 'released', { ...given, expiresOn: '2026-10-30', isOver: true }),
  file('file-lost', 'child-007', 'lapsed'),
];

function correction(id: string, childId: string, more: Partial<ShownCorrection> = {}): ShownCorrection {
  return {
    ...{ id, childId, childName: nameOf(childId), by: mother, side: 'guardian', version: 1 },
    about: { kind: 'field', field: 'address' },
    wrong: 'Vi er flyttet, og den gamle adresse står her stadig.',
    right: 'Vi bor Engvej 14, 9999 Fjordby, fra den 1. november.',
    ...{ askedAt: '2026-11-10T18:20:00.000Z', dueOn: '2026-12-10' },
    ...more,
  };
}

const judged = {
  about: { kind: 'entry', entry: 'joint', roundId: 'round-2026e', roundName: 'Efterår 2026' },
  wrong: 'Det passer ikke, at Alma ikke leger med andre børn.',
  right: 'Alma leger hver dag med sin kusine og med børnene på vejen.',
} as const;
const answer = { by: leader, at: '2026-11-15T10:00:00.000Z' };
const corrections: ShownCorrection[] = [
  correction('correction-open', 'child-001', { dueOn: '2026-11-24', askedAt: '2026-10-24T10:00:00.000Z' }),
  correction('correction-noted', 'child-001', {
    ...judged,
    answer: { ...answer, outcome: 'noted', reason: 'Tak, vi har skrevet jeres ord ved siden af.' },
  }),
  correction('correction-refused', 'child-006', {
    about: { kind: 'field', field: 'birth-date' },
    wrong: 'Der står den forkerte dag.',
    right: 'Den 3. maj.',
    answer: {
      ...answer,
      outcome: 'refused',
      reason:
        'Dagen kommer fra CPR. Er den forkert dér, så kontakt Borgerservice. I kan klage til Datatilsynet.',
    },
  }),
];

interface Input {
  childId: string;
  fileId: string;
  correctionId: string;
  language: FileLanguage;
  withheld: Withheld[];
  about: ShownCorrection['about'];
  wrong: string;
  right: string;
  outcome: NonNullable<ShownCorrection['answer']>['outcome'];
  reason: string;
}
const why = ['administrator-of-the-municipality'];
const change = <Kept extends { id: string; version: number }>(
  kept: readonly Kept[],
  id: string,
  more: Partial<Kept>,
): FakeAnswer => {
  const found = kept.find((one) => one.id === id);
  return found
    ? { value: Object.assign(found, more, { version: found.version + 1 }) }
    : { code: 'not-found', status: 404 };
};
const of = <Kept extends { childId: string }>(kept: readonly Kept[], childId: string) =>
  kept.filter((one) => one.childId === childId);

/** What families ask for by right, and how it is answered; child 14 has asked for nothing. */
export const fakeRights: Record<string, (input: Input) => FakeAnswer> = {
  'list-file-requests': () => ({ value: { files, why } }),
  'list-files': ({ childId }) => {
    const { id, firstName } = childOverview(childId);
    return { value: { child: { id, firstName }, files: of(files, childId), why: ['custody-holder'] } };
  },
  'ask-file': ({ childId, fileId, language }) => {
    const asked = file(fileId, childId, 'asked', { language, askedAt: `${today}T09:00:00.000Z` });
    files.unshift(asked);
    return { value: asked };
  },
  'prepare-file': ({ fileId, withheld }) => change(files, fileId, { state: 'asked', withheld }),
  'review-file': () => ({ value: { url: 'data:application/pdf;base64,JVBERi0xLjcK' } }),
  'release-file': ({ fileId }) => change(files, fileId, { state: 'released', expiresOn: '2026-12-21' }),
  'fetch-file': () => ({ code: 'file-not-ready' }),
  'list-correction-requests': () => ({ value: { corrections, why } }),
  'list-corrections': ({ childId }) => ({
    value: { corrections: of(corrections, childId), why: ['custody-holder'] },
  }),
  'ask-correction': ({ childId, correctionId, about, wrong, right }) => {
    const asked = correction(correctionId, childId, { about, wrong, right });
    corrections.unshift(asked);
    return { value: asked };
  },
  'answer-correction': ({ correctionId, outcome, reason }) =>
    change(corrections, correctionId, { answer: { ...answer, outcome, reason } }),
};
