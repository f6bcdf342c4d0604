import { inWords } from '#shared/concerns/placement-marks.ts';
import { withoutBlindPlacements } from '#shared/concerns/placement-blind.ts';
import type { Placement, Placing } from '#shared/concerns/placement.ts';
import { startingBand, startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import type { RulerBand } from '#shared/instruments/ruler-band.ts';
import type { Ruler } from '#shared/instruments/ruler.ts';
import type { FakeAnswer } from './fake-answers.ts';

interface Input {
  rulerId: string;
  version: number;
  bandId: string;
  basedOn: number;
  content: object;
  bands: Record<string, object>;
  title: Ruler['title'];
  country: Ruler['country'];
  beginning: { copyOf?: string; steps?: 5 | 10 };
  childId: string;
  caseId?: string;
  placementId: string;
  placing: Placing;
}

const rulers: Ruler[] = startingRulers.map((ruler) => ({ ...ruler, inUse: true }));
const edited = new Map<string, RulerBand>();
const bandOf = (bandId: string) => edited.get(bandId) ?? startingBand(bandId);
const rulerOf = (rulerId: string) => rulers.find((one) => one.rulerId === rulerId);
const placements: Placement[] = [];

function placed(
  placing: Placing,
  more: Pick<Placement, 'id' | 'at' | 'by'> & { caseId?: string },
): Placement {
  const ruler = rulerOf(placing.rulerId);
  const band = bandOf(placing.bandId);
  const said = ruler && band && inWords(ruler, band, placing);
  if (!said) throw new Error('not on the ruler');
  return { kind: 'placement', ...said, ...more, version: 1 };
}

const common = {
  rulerId: 'five-steps',
  rulerVersion: 1,
  bandId: '3-5',
  surroundings: 'En mindre gruppe om formiddagen.',
};
const story: [occasion: Placing['occasion'], on: string, who: string, child: number, care: number][] = [
  ['before', '2026-08-24', 'bo', 4, 2],
  ['before', '2026-08-25', 'staff', 3, 3],
  ['during', '2026-10-05', 'bo', 3, 2],
  ['during', '2026-10-06', 'staff', 2, 2],
  ['after', '2026-11-16', 'bo', 2, 1],
];
for (const [index, [occasion, on, who, child, care]] of story.entries())
  placements.push(
    placed(
      {
        ...{
          ...common,
          occasion,
          placed: { child, care },
          protective: ['friend', 'joy'],
          frequency: 'daily',
        },
        risk: who === 'bo' ? ['outside', 'sad'] : ['outside'],
        rationale: 'Står ofte ved hegnet og ser på de andre.',
      },
      {
        ...{ id: `placering-${index}`, at: `${on}T08:00:00.000Z` },
        by: who === 'bo' ? { id: 'boprove1', name: 'Bo Prøve' } : { id: 'staffmaja', name: 'Maja Holm' },
      },
    ),
  );

/** Rulers and placements, in memory. */
export const fakeRulers: Record<string, (input: Input) => FakeAnswer> = {
  'list-rulers': () => ({ value: { rulers } }),
  'read-ruler': ({ rulerId, bandId }) => {
    const [ruler, band] = [rulerOf(rulerId), bandOf(bandId)];
    return ruler && band ? { value: { ruler, band } } : { code: 'not-found', status: 404 };
  },
  'add-ruler': ({ rulerId, title, country, beginning: { copyOf, steps } }) => {
    const model = rulers.find((one) => one.rulerId === copyOf || one.steps === steps);
    if (!model) return { code: 'not-found', status: 404 };
    const begun = { ...model, rulerId, title, country, inUse: false, startingSet: false, version: 1 };
    rulers.push({ ...begun, ...(copyOf === undefined && { bandVersions: {} }) });
    return { value: begun };
  },
  'list-ruler-versions': ({ rulerId }) => ({ value: { versions: [rulerOf(rulerId)] } }),
  'publish-ruler': ({ rulerId, content, bands }) => {
    const index = rulers.findIndex((one) => one.rulerId === rulerId);
    const before = rulers[index];
    if (!before) return { code: 'not-found', status: 404 };
    const written = Object.fromEntries(Object.keys(bands).map((bandId) => [bandId, before.version + 1]));
    const next = { ...before, ...content, version: before.version + 1, startingSet: false };
    next.bandVersions = { ...before.bandVersions, ...written };
    rulers[index] = { ...next, changed: Object.keys(bands), publishedAt: new Date().toISOString() };
    for (const [bandId, band] of Object.entries(bands))
      edited.set(bandId, { ...(band as RulerBand), bandId, startingSet: false });
    return { value: rulers[index] };
  },
  'list-placements': ({ childId }) => {
    const { shown, waiting } = withoutBlindPlacements(placements, 'staffmaja', new Date().toISOString());
    const child = { id: childId, firstName: 'Asta', lastName: 'Prøve', ageMonths: 50 };
    const lines = waiting.map(({ id, occasion, at, by }) => ({ id, occasion, at, by }));
    return { value: { child, placements: shown, waiting: lines, why: ['staff-of-the-group'] } };
  },
  'save-placement': ({ placementId, caseId, placing }) => {
    const by = { id: 'staffmaja', name: 'Maja Holm' };
    const more = { id: placementId, at: new Date().toISOString(), by, ...(caseId && { caseId }) };
    const one = placed(placing, more);
    placements.push(one);
    return { value: one };
  },
};
