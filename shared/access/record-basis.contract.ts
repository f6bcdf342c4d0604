import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { basisViewSchema } from './consent-view.ts';
import { basisStatementSchema } from './release.ts';

/** Releases sections to a service on another basis than consent: authority, an SSD meeting, a notification. */
export const recordBasis = contract({
  name: 'record-basis',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/bases/{basisId}',
  permission: 'basis.record',
  audit: 'basis.recorded',
  input: z.object({ childId: idSchema, basisId: idSchema, ...basisStatementSchema.shape }),
  output: z.object({ basis: basisViewSchema }),
  refusals: [
    'unknown-service',
    'own-unit',
    'until-passed',
    'until-too-far',
    'ssd-missing',
    'ssd-used-up',
    'ssd-meeting-first',
    'ssd-special-missing',
    'no-such-basis',
    'in-the-future',
  ],
});
