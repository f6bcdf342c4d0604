import { startingGuide } from '#shared/instruments/guide-start/guides.ts';
import { guideContentSchema } from '#shared/instruments/guide.ts';
import { partition } from '#functions/kernel/keys.ts';
import type { Item } from '#functions/kernel/table.ts';
import type { Municipality } from './security-people.ts';
import type { Place } from './security-requests.ts';

const shipped = startingGuide();
const content = guideContentSchema.parse(shipped);

/** A second version of the action guide, from which one can go back to the first. */
export const guideItems = ({ tenant }: Municipality): Item[] => [
  {
    ...{ pk: partition(tenant, 'instrument', 'guide'), sk: '00002', ...shipped, version: 2 },
    ...{ startingSet: false, title: { da: 'Second guide', en: '' }, changed: ['general'] },
  },
];

/** Requests about the action guide that everyone who may would get an answer to. */
export const guideRequests = (where: (place: Place) => Municipality) => ({
  'look-up-guide': (place: Place) => ({ tenant: where(place).tenant, degree: '4' }),
  'read-guide': () => ({ version: 0, degree: 4 }),
  'list-guide-versions': () => ({}),
  'publish-guide': () => ({
    ...{ basedOn: 2, parts: {} },
    content: { ...content, title: { da: 'Sentzyx', en: '' } },
  }),
  'restore-guide': () => ({ version: 1, basedOn: 2 }),
});
