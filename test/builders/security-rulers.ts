import { freshId } from '#shared/fresh-id.ts';
import { startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import { rulerContentSchema } from '#shared/instruments/ruler.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item } from '#functions/kernel/table.ts';
import { aPlacing } from './placement.ts';
import type { Municipality } from './security-people.ts';
import type { Place } from './security-requests.ts';

const [five, ten] = startingRulers;
if (!five || !ten) throw new Error('both rulers are shipped');
const content = rulerContentSchema.parse(five);

/** A second version of the ruler of ten steps, from which one can go back to the first. */
export const rulerItems = ({ tenant, mark }: Municipality): Item[] => [
  {
    ...{ pk: partition(tenant, 'instrument', `ruler-${ten.rulerId}`), sk: '00002', ...ten, version: 2 },
    ...{ startingSet: false, title: { da: `${mark}ruler`, en: '' }, changed: ['general'] },
  },
];

/** Requests about rulers and placements that everyone who may would get an answer to. */
export const rulerRequests = (child: (place: Place) => string) => ({
  'list-rulers': () => ({}),
  'add-ruler': () => ({
    ...{ rulerId: freshId(), title: { da: 'Sentzyx', en: '' }, country: 'DK' },
    beginning: { copyOf: five.rulerId },
  }),
  'read-ruler': () => ({ rulerId: five.rulerId, version: 0, bandId: '3-5' }),
  'list-ruler-versions': () => ({ rulerId: five.rulerId }),
  'publish-ruler': () => ({
    ...{ rulerId: five.rulerId, basedOn: 1, bands: {} },
    content: { ...content, title: { da: 'Sentzyx', en: '' } },
  }),
  'restore-ruler': () => ({ rulerId: ten.rulerId, version: 1, basedOn: 2 }),
  'list-placements': (place: Place) => ({ childId: child(place) }),
  'save-placement': (place: Place) => ({
    ...{ childId: child(place), placementId: freshId(), version: 0 },
    placing: aPlacing({ rationale: 'sentzyx' }),
  }),
});
