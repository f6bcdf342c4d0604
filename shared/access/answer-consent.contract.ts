import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { sectionsSchema } from './consent.ts';
import { consentViewSchema } from './consent-view.ts';

/** The answer of one who decides for the child: yes to all or some of the sections, or no. */
export const answerConsent = contract({
  name: 'answer-consent',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/consents/{consentId}/answer',
  permission: 'consent.answer',
  audit: 'consent.answered',
  input: z.object({
    childId: idSchema,
    consentId: idSchema,
    answer: z.enum(['yes', 'no']),
    sections: sectionsSchema,
    /** The version of the words that were shown. */
    textVersion: versionSchema,
  }),
  output: z.object({ consent: consentViewSchema }),
  refusals: ['consent-closed', 'text-changed', 'nothing-chosen', 'not-asked-of-you'],
});
