import type { Contents } from '#shared/rights/erasure-contents.ts';
import type { ShownErasure } from '#shared/rights/erasure.ts';
import type { RetentionKind } from '#shared/rights/retention.ts';
import { countryRules, standardRetention } from '#shared/rights/retention-countries.ts';
import { staff, today, unit } from './fake-people.ts';

interface Input {
  childId: string;
  erasureId: string;
  answer: 'approve' | 'decline';
}
type Answer = { value: unknown } | { code: string; status?: number };

const [anne, bo] = staff as [(typeof staff)[number], (typeof staff)[number]];
const hash = '3f7a1c9be2d4'.repeat(6).slice(0, 64);
const whole: RetentionKind[] = ['profile', 'assessments', 'consents', 'letters'];
const much: Contents = { assessments: 6, 'follow-ups': 3, consents: 2, letters: 4, files: 2, seats: 1 };
const names = ['Otto Lauridsen', 'Karla Overgaard-Kjærsgaard Lauritzen', 'Ida Mørk', 'Viggo Toft'];
let due = names.map((childName, index) => ({
  ...{ childId: `left-00${index}`, childName, foundOn: today },
  ...(index === 3
    ? { since: '2024-06-15', kinds: ['profile' as const], contents: {} }
    : {
        ...{ unitId: unit.id, unitName: index === 1 ? 'Vuggestuen Mælkebøtten' : unit.name },
        ...{ leftOn: `20${18 + index}-07-31`, since: `20${23 + index}-07-31` },
        kinds: index === 2 ? (['letters'] as RetentionKind[]) : whole,
        contents: index === 2 ? { letters: 3 } : much,
      }),
}));

const proposed = { reason: 'time-is-up', unitId: unit.id, unitName: unit.name, version: 1 } as const;
const by = (at: string, proposedBy: typeof anne) => ({ proposedAt: `${at}T09:12:00.000Z`, proposedBy });
let erasures: ShownErasure[] = [
  {
    ...{ ...proposed, id: 'erasure-one', childId: 'left-one', childName: 'Bjørn Aagaard Thomsen' },
    ...{ ...by('2026-11-19', bo), state: 'proposed', holds: [], kinds: whole, contents: much },
  },
  {
    ...{ ...proposed, id: 'erasure-two', childId: 'left-two', childName: 'Clara Fønss' },
    ...{ ...by('2026-11-12', anne), state: 'held', holds: ['file-request-open'], kinds: whole },
    contents: { assessments: 2 },
  },
  {
    ...{ ...proposed, ...by('2026-10-02', bo), id: 'k7q2m4x9a1bc', childName: '', state: 'erased' },
    ...{ holds: [], kinds: whole, contents: much, answeredAt: '2026-10-05T08:00:00.000Z', answeredBy: anne },
    since: '2026-07-31',
    certificate: {
      ...{
        erasedAt: '2026-10-05T08:00:04.000Z',
        counts: { child: 21, find: 6, key: 1, cpr: 1 },
        keysHash: hash,
      },
      ...{ contents: much, archive: { json: hash, pdf: hash, keptUntil: '2036-10-05' } },
      kept: ['reads', 'counts', 'certificate', 'staff-notices', 'archive', 'backups'],
    },
  },
];
const previewOf = (childId: string, childName: string, holds: ShownErasure['holds'] = []) => ({
  ...{ childId, childName, unitName: unit.name, kinds: whole, contents: much, archives: true, holds },
  ...{ ends: { profile: 'erase', assessments: 'archive', consents: 'erase', letters: 'erase' } },
  kept: ['reads', 'counts', 'certificate', 'staff-notices', 'archive', 'backups'],
  since: '2025-07-31',
});

/** Invented answers for the pages about erasing. */
export const fakeErasure: Record<string, (input: Input, as: string) => Answer> = {
  'list-erasures-due': () => ({
    value: {
      ...{ due, why: ['administrator-of-the-municipality'] },
      run: { run: `night-${today}`, startedAt: `${today}T00:30:00.000Z`, doneAt: `${today}T00:30:41.000Z` },
    },
  }),
  'find-erasures-due': () => ({ value: { run: `night-${today}` } }),
  'list-erasures': () => ({ value: { erasures, why: ['administrator-of-the-municipality'] } }),
  'preview-erasure': ({ childId }) => ({
    value: previewOf(childId, due.find((one) => one.childId === childId)?.childName ?? 'Alma Birk'),
  }),
  'review-erasure': ({ erasureId }) => {
    const found = erasures.find(({ id }) => id === erasureId);
    return { value: previewOf(found?.childId ?? '', found?.childName ?? '', found?.holds) };
  },
  'propose-erasure': ({ childId, erasureId }) => {
    const child = due.find((one) => one.childId === childId);
    due = due.filter((one) => one !== child);
    const made: ShownErasure = {
      ...{
        ...proposed,
        ...by(today, anne),
        id: erasureId,
        childId,
        childName: child?.childName ?? 'Alma Birk',
      },
      ...{ state: 'proposed', holds: [], kinds: child?.kinds ?? whole, contents: child?.contents ?? much },
    };
    erasures = [made, ...erasures];
    return { value: made };
  },
  'answer-erasure': ({ erasureId, answer }) => {
    const found = erasures.find(({ id }) => id === erasureId);
    const state = answer === 'decline' ? 'declined' : found?.holds.length ? 'held' : 'erasing';
    erasures = erasures.map((one) => (one === found ? { ...one, state, version: one.version + 1 } : one));
    return { value: erasures.find(({ id }) => id === erasureId) };
  },
  'fetch-archive': () => ({ code: 'no-archive' }),
  'read-retention': () => ({
    value: {
      retention: standardRetention,
      versions: [{ ...standardRetention, version: 1, setBy: anne }],
      due: [],
    },
  }),
  'edit-retention': () => ({ value: { ...countryRules('DK'), version: 2 } }),
};
