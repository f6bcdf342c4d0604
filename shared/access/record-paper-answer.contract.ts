import * as z from 'zod';
import { contract } from '../contract.ts';
import { dateSchema, idSchema, versionSchema } from '../ids.ts';
import { sectionsSchema } from './consent.ts';
import { consentViewSchema } from './consent-view.ts';

/** Records the signed answer of one who decides for the child. The signed paper itself is kept in the unit's own file. */
export const recordPaperAnswer = contract({
  name: 'record-paper-answer',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/consents/{consentId}/paper',
  permission: 'basis.record',
  audit: 'consent.answered-on-paper',
  input: z.object({
    childId: idSchema,
    consentId: idSchema,
    version: versionSchema,
    personId: idSchema,
    answer: z.enum(['yes', 'no']),
    sections: sectionsSchema,
    signedOn: dateSchema,
  }),
  output: z.object({ consent: consentViewSchema }),
  refusals: ['consent-closed', 'nothing-chosen', 'not-asked-of-them', 'in-the-future', 'stop-holds'],
});
