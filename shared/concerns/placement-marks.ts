import type { Factor, Risk, RulerBand } from '../instruments/ruler-band.ts';
import { axes, degreeOf } from '../instruments/ruler-scale.ts';
import type { Ruler } from '../instruments/ruler.ts';
import type { PlacedMark, Placement, Placing } from './placement.ts';

/** A placing in the ruler's own words: what of a placement follows from the two. */
export type InWords = Omit<Placement, 'kind' | 'id' | 'caseId' | 'at' | 'correctedAt' | 'by' | 'version'>;

/**
 * What was chosen on a ruler, in the words it had: steps, ticks and choices. Undefined when one of them is not on the
 * ruler or not in the band.
 */
export function inWords(ruler: Ruler, band: RulerBand, placing: Placing): InWords | undefined {
  const ageBand = ruler.bands.find(({ id }) => id === placing.bandId);
  const placed: InWords['placed'] = {};
  for (const axis of axes) {
    const step = placing.placed[axis];
    if (step === undefined) continue;
    if (step > ruler.steps) return undefined;
    placed[axis] = markAt(ruler, step);
  }
  const protective = ticked(band.protective, placing.protective);
  const risk = ticked(band.risk, placing.risk);
  const chosen = {
    frequency: ruler.frequency.find(({ id }) => id === placing.frequency),
    pattern: ruler.pattern.find(({ id }) => id === placing.pattern),
    duration: ruler.duration.find(({ id }) => id === placing.duration),
  };
  const choices = ['frequency', 'pattern', 'duration'] as const;
  if (!ageBand || !protective || !risk || choices.some((one) => placing[one] && !chosen[one]))
    return undefined;
  return {
    occasion: placing.occasion,
    rulerId: ruler.rulerId,
    rulerVersion: ruler.version,
    rulerTitle: ruler.title,
    steps: ruler.steps,
    bandId: ageBand.id,
    bandLabel: ageBand.label,
    placed,
    protective,
    risk,
    ...(chosen.frequency && { frequency: chosen.frequency }),
    ...(chosen.pattern && { pattern: chosen.pattern }),
    ...(chosen.duration && { duration: chosen.duration }),
    surroundings: placing.surroundings,
    rationale: placing.rationale,
  };
}

/** A step of the ruler with its degree's word, colour and symbol. Throws a RangeError outside of the ruler. */
function markAt({ steps, degrees }: Pick<Ruler, 'steps' | 'degrees'>, step: number): PlacedMark {
  const degree = degreeOf(steps, step);
  const said = degrees.find((one) => one.degree === degree);
  if (!said) throw new RangeError('a ruler says something of every degree');
  return { step, degree, label: said.label, colour: said.colour, symbol: said.symbol };
}

function ticked<One extends Factor | Risk>(all: readonly One[], ids: readonly string[]): One[] | undefined {
  const found = all.filter(({ id }) => ids.includes(id));
  return found.length === ids.length ? found : undefined;
}
