import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupMeansSchema } from './group-means.ts';

/** The municipality's spider web of a year: the mean of each theme, for each side. Nothing where there are too few. */
export const readMunicipalityMeans = contract({
  name: 'read-municipality-means',
  module: 'dialogues',
  method: 'GET',
  path: '/dialogues/means',
  permission: 'cockpit.read-municipality',
  audit: 'dialogues.municipality-means-read',
  input: z.object({ year: z.coerce.number().int().min(2020).max(2100) }),
  output: groupMeansSchema,
  refusals: [],
});
