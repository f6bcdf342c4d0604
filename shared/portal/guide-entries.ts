import type { guideActors } from '../instruments/guide-scale.ts';
import type { GuideCountry } from '../instruments/guide-scale.ts';
import { startingGuide, startingParts } from '../instruments/guide-start/guides.ts';
import type { Guide, GuideLaw, GuidePart, Measure } from '../instruments/guide.ts';
import type { Degree } from '../instruments/ruler-scale.ts';
import type { Audience } from './facets.ts';
import type { SearchEntry } from './search.ts';

const audiencesOf: Readonly<Record<(typeof guideActors)[number], readonly Audience[]>> = {
  everyone: ['parents', 'youth', 'pedagogues', 'teachers', 'health-visitors', 'leaders', 'partners'],
  staff: ['pedagogues', 'teachers'],
  leader: ['leaders'],
  holder: ['pedagogues', 'teachers'],
  'health-visitor': ['health-visitors'],
  psychologist: ['pedagogues', 'teachers'],
  'district-team': ['pedagogues', 'teachers'],
  'family-department': ['partners'],
};

/** Where on the portal a measure is read. */
const guidePath = (tenant: string, degree: number, measureId?: string): string =>
  `/portal/${tenant}/guide?degree=${degree}${measureId === undefined ? '' : `#${measureId}`}`;

/** The answers of the action guide as the portal's search finds them: one for each measure. */
export function guideEntries(tenant: string, guide: Guide, parts: readonly GuidePart[]): SearchEntry[] {
  const laws = new Map(guide.laws.map((law) => [law.id, law]));
  return parts.flatMap(({ degree, measures }) =>
    measures.map((measure) => entryOf(tenant, guide, degree, measure, laws)),
  );
}

function entryOf(
  tenant: string,
  guide: Guide,
  degree: Degree,
  { id, title, text, who, ages, lawIds }: Measure,
  laws: ReadonlyMap<string, GuideLaw>,
): SearchEntry {
  const cited = lawIds.flatMap((lawId) => laws.get(lawId) ?? []);
  return {
    ...{ id: guideEntryId(id), kind: 'guide', title: title.da, summary: text.da, keywords: [] },
    words: `${title.en} ${text.en} ${cited.map(({ citation }) => citation).join(' ')}`.slice(0, 4000),
    facets: {
      audiences: [...new Set(who.flatMap((one) => audiencesOf[one]))],
      degrees: [degree],
      ages: [...ages],
      laws: cited
        .filter(({ isLaw, verified, citation }) => isLaw && verified && citation.length <= 80)
        .map(({ citation }) => citation),
      themes: [],
      language: guide.country === 'NO' ? 'nb' : 'da',
    },
    path: guidePath(tenant, degree, id),
    changedAt: guide.publishedAt,
    form: 'text',
  };
}

const prefix = 'guide-';
const guideEntryId = (measureId: string) => `${prefix}${measureId}`;

/**
 * What can be found, with the shipped guide's answers as long as the municipality has published none of its own: with
 * the first version it publishes all of its guide's entries are stored.
 */
export function withShippedGuide(
  tenant: string,
  entries: readonly SearchEntry[],
  country: GuideCountry = 'DK',
): SearchEntry[] {
  if (entries.some(({ kind }) => kind === 'guide')) return [...entries];
  return [...guideEntries(tenant, startingGuide(country), startingParts(country)), ...entries];
}
