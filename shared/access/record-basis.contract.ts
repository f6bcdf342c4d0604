import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { basisViewSchema } from './consent-view.ts';
import { someSectionsSchema } from './consent.ts';
import { basisStatementSchema } from './release.ts';
import { sectionsWithoutConsent } from './sections.ts';

/** Releases sections to a service on another basis than consent: authority, an SSD meeting, a notification. */
export const recordBasis = contract({
  name: 'record-basis',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/bases/{basisId}',
  permission: 'basis.record',
  audit: 'basis.recorded',
  input: z.object({
    childId: idSchema,
    basisId: idSchema,
    ...basisStatementSchema.shape,
    sections: someSectionsSchema.refine(
      (chosen) => chosen.every((one) => sectionsWithoutConsent.includes(one)),
      'by-consent-alone',
    ),
  }),
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
