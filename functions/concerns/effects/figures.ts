import {
  effectAgeOf,
  effectAges,
  effectZones,
  FEWEST,
  outcomes,
  zoneOf,
  type Effect,
  type EffectAge,
  type EffectCount,
  type EffectZone,
} from '#shared/concerns/effects.ts';
import { meanInterval, wilson } from './intervals.ts';

type Counts = readonly number[];
type Bare = Omit<Effect, 'differs'>;

const none: Counts = outcomes.map(() => 0);
const plus = (one: Counts, other: Counts): Counts => one.map((count, index) => count + (other[index] ?? 0));
const sumOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);
const situations = effectZones.flatMap((zone) => effectAges.map((age) => `${zone}.${age}`));

/**
 * What may be shown: each measure in the situation asked about, and in all of them. The situations do not overlap, and
 * the sum over all is shown only where `totalMayStand`: so nothing that is held back follows from what is shown,
 * whatever is asked for and how often.
 */
export function effectsIn(
  stored: readonly EffectCount[],
  asked: { zone: EffectZone; age: EffectAge },
): { alike: Effect[]; all: Effect[] } {
  const measures = new Map<
    string,
    { of: Pick<Bare, 'measure' | 'target'>; bySituation: Map<string, Counts> }
  >();
  for (const { degree, band, target, measure, counts } of stored) {
    const key = `${measure}.${target}`;
    const found = measures.get(key) ?? { of: { measure, target }, bySituation: new Map<string, Counts>() };
    const situation = `${zoneOf(degree)}.${effectAgeOf(band)}`;
    found.bySituation.set(situation, plus(found.bySituation.get(situation) ?? none, counts));
    measures.set(key, found);
  }
  const alike: Bare[] = [];
  const all: Bare[] = [];
  for (const { of, bySituation } of measures.values()) {
    const here = bySituation.get(`${asked.zone}.${asked.age}`) ?? none;
    if (sumOf(here) >= FEWEST) alike.push(figure(of, here));
    const parts = situations.map((situation) => bySituation.get(situation) ?? none);
    if (totalMayStand(parts.map(sumOf))) all.push(figure(of, parts.reduce(plus, none)));
  }
  return { alike: compared(alike), all: compared(all) };
}

/**
 * Whether the sum of the parts (numbers of actions) may be shown beside every part of at least FEWEST. What is held
 * back then has a known sum: it has to be none at all, or as many as may be shown, and spread over so many parts that
 * each could still be anything from none to one below FEWEST.
 */
export function totalMayStand(parts: readonly number[]): boolean {
  if (parts.reduce((sum, one) => sum + one, 0) < FEWEST) return false;
  const heldBack = parts.filter((n) => n < FEWEST);
  const sum = heldBack.reduce((total, one) => total + one, 0);
  return sum === 0 || (sum >= FEWEST && sum <= (FEWEST - 1) * (heldBack.length - 1));
}

function figure(of: Pick<Bare, 'measure' | 'target'>, counts: Counts): Bare {
  const n = sumOf(counts);
  const better = betterOf(counts);
  const values = outcomes.map((value, index) => ({ value, times: counts[index] ?? 0 }));
  const mean = meanInterval(values, { least: outcomes[0], most: 2 });
  return {
    ...{ ...of, n, share: better / n, shareWithin: wilson(better, n), mean: mean.mean },
    ...('from' in mean && { meanWithin: { from: mean.from, to: mean.to } }),
  };
}

const betterOf = (counts: Counts): number => (counts[3] ?? 0) + (counts[4] ?? 0);

/** Each against the others that are shown, together; it differs only where the two intervals do not meet. Most tried first. */
function compared(shown: readonly Bare[]): Effect[] {
  const hits = (one: Bare) => Math.round(one.share * one.n);
  const n = shown.reduce((sum, one) => sum + one.n, 0);
  const better = shown.reduce((sum, one) => sum + hits(one), 0);
  return shown
    .map((one): Effect => {
      if (n === one.n) return one;
      const others = wilson(better - hits(one), n - one.n);
      if (one.shareWithin.from > others.to) return { ...one, differs: 'more' };
      return one.shareWithin.to < others.from ? { ...one, differs: 'less' } : one;
    })
    .sort((one, other) => other.n - one.n || one.measure.localeCompare(other.measure));
}
