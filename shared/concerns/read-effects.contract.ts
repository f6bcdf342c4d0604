import * as z from 'zod';
import { contract } from '../contract.ts';
import { effectAges, effectSchema, effectZones } from './effects.ts';

/** What helped here before: over the closed actions of the municipality, never of a unit, a group or a child. */
export const readEffects = contract({
  name: 'read-effects',
  module: 'concerns',
  method: 'GET',
  path: '/concerns/effects',
  permission: 'effects.read',
  audit: 'none',
  /** The situation that is asked about. */
  input: z.object({
    zone: z.enum(effectZones).default('unsaid'),
    age: z.enum(effectAges).default('under-6'),
  }),
  output: z.object({
    /** In situations like the one asked about. */
    alike: z.array(effectSchema),
    /** In all situations together, where that gives nothing else away. */
    all: z.array(effectSchema),
    /** From which year on. */
    fromYear: z.number().int(),
    fewest: z.number().int(),
  }),
  refusals: [],
});
