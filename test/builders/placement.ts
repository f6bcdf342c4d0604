import { inWords } from '#shared/concerns/placement-marks.ts';
import type { Placement, Placing } from '#shared/concerns/placement.ts';
import { startingBand, startingRulers } from '#shared/instruments/ruler-start/rulers.ts';

/** What somebody says on the shipped ruler of five: 3 for the child, 2 for the care. */
export const aPlacing = (change: Partial<Placing> = {}): Placing => ({
  rulerId: 'five-steps',
  rulerVersion: 1,
  bandId: '6-9',
  occasion: 'before',
  placed: { child: 3, care: 2 },
  protective: ['friend'],
  risk: ['lonely'],
  frequency: 'weekly',
  surroundings: 'En fast voksen i frikvarteret.',
  rationale: 'Står alene i de fleste frikvarterer.',
  ...change,
});

/** One person's placement, in the words of the shipped ruler. */
export function aPlacement(change: Partial<Placement> = {}): Placement {
  const [ruler] = startingRulers;
  const band = startingBand('6-9');
  const said = ruler && band && inWords(ruler, band, aPlacing());
  if (!said) throw new Error('the shipped ruler does not hold what the builder says');
  return {
    ...{ kind: 'placement', id: 'placering', caseId: 'sag-et2345', ...said },
    ...{ at: '2026-11-23T08:00:00.000Z', by: { id: 'ellen', name: 'Ellen Prøve' }, version: 1 },
    ...change,
  };
}
