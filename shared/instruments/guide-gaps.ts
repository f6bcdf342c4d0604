import { CALL_FROM_DEGREE, guideAges, type GuideAge } from './guide-scale.ts';
import type { GuideContent, GuidePartContent, Measure } from './guide.ts';
import { degrees, type Degree } from './ruler-scale.ts';

/** Why a guide cannot be published: somebody who is worried would be left without an answer. */
type GuideGapCode =
  | 'degree-without-measure'
  | 'age-without-measure'
  | 'degree-without-contact'
  | 'no-warning-about-parents'
  | 'measure-in-two-degrees'
  | 'next-goes-nowhere'
  | 'next-goes-in-circles'
  | 'unknown-law';
export interface GuideGap {
  code: GuideGapCode;
  degree: Degree;
  measureId?: string;
  age?: GuideAge;
}

/** The measures of all degrees; a degree that is missing counts as empty. */
export type GuideParts = Readonly<Partial<Record<Degree, GuidePartContent>>>;

/** Everything that a schema cannot see, because it lies across degrees. Empty for a guide that can be published. */
export function guideGaps(content: Pick<GuideContent, 'laws' | 'contacts'>, parts: GuideParts): GuideGap[] {
  const laws = new Set(content.laws.map(({ id }) => id));
  const all = degrees.flatMap((degree) =>
    (parts[degree]?.measures ?? []).map((measure) => ({ degree, measure })),
  );
  const seen = new Set<string>();
  return [
    ...degrees.flatMap((degree) => gapsOfDegree(degree, content, parts[degree]?.measures ?? [])),
    ...all.flatMap(({ degree, measure: { id: measureId, lawIds, next } }): GuideGap[] => {
      const at = { degree, measureId };
      const isTwice = seen.has(measureId);
      seen.add(measureId);
      const goesNowhere =
        next !== undefined &&
        'measureId' in next &&
        !parts[degree]?.measures.some(({ id }) => id === next.measureId);
      return [
        ...(isTwice ? [{ code: 'measure-in-two-degrees' as const, ...at }] : []),
        ...(lawIds.some((id) => !laws.has(id)) ? [{ code: 'unknown-law' as const, ...at }] : []),
        ...(goesNowhere ? [{ code: 'next-goes-nowhere' as const, ...at }] : []),
        ...(comesBack(measureId, parts) ? [{ code: 'next-goes-in-circles' as const, ...at }] : []),
      ];
    }),
  ];
}

function gapsOfDegree(
  degree: Degree,
  { contacts }: Pick<GuideContent, 'contacts'>,
  measures: readonly Measure[],
): GuideGap[] {
  if (measures.length === 0) return [{ code: 'degree-without-measure', degree }];
  const isFor = (age: GuideAge) => measures.some(({ ages }) => ages.length === 0 || ages.includes(age));
  const lacksContact = degree >= CALL_FROM_DEGREE && !contacts.some((one) => one.degrees.includes(degree));
  const lacksWarning = degree === 5 && !measures.some(({ notParentsFirst }) => notParentsFirst);
  return [
    ...guideAges
      .filter((age) => !isFor(age))
      .map((age) => ({ code: 'age-without-measure' as const, degree, age })),
    ...(lacksContact ? [{ code: 'degree-without-contact' as const, degree }] : []),
    ...(lacksWarning ? [{ code: 'no-warning-about-parents' as const, degree }] : []),
  ];
}

/** Whether one who follows "what comes next" from a measure can come back to it. A degree leads to all of its measures. */
function comesBack(startId: string, parts: GuideParts): boolean {
  const byId = new Map(
    degrees.flatMap((degree) => (parts[degree]?.measures ?? []).map((one) => [one.id, one])),
  );
  const after = ({ next }: Measure): Measure[] => {
    if (next === undefined) return [];
    if ('degree' in next) return parts[next.degree]?.measures ?? [];
    return [byId.get(next.measureId)].filter((one) => one !== undefined);
  };
  const start = byId.get(startId);
  const passed = new Set<string>();
  const ahead = start ? [...after(start)] : [];
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    if (one.id === startId) return true;
    if (passed.has(one.id)) continue;
    passed.add(one.id);
    ahead.push(...after(one));
  }
  return false;
}

/** What one can do at an age, in the guide's order. */
export const measuresFor = (measures: readonly Measure[], age: string | undefined): Measure[] =>
  measures.filter(({ ages }) => age === undefined || ages.length === 0 || ages.some((one) => one === age));
