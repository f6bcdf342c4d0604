import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { rulerBandSchema } from './ruler-band.ts';
import { bandIdSchema, rulerIdSchema, rulerSchema } from './ruler.ts';

/** A version of a ruler with the texts of one age band (version 0: the one in force). At most 16 KB. */
export const readRuler = contract({
  name: 'read-ruler',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/rulers/{rulerId}/versions/{version}/bands/{bandId}',
  permission: 'instrument.read',
  audit: 'none',
  input: z.object({
    rulerId: rulerIdSchema,
    version: z.coerce.number().pipe(versionSchema),
    bandId: bandIdSchema,
  }),
  output: z.object({ ruler: rulerSchema, band: rulerBandSchema }),
  refusals: [],
});
