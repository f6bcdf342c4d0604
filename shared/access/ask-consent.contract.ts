import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { consentQuestionSchema } from './consent.ts';
import { consentViewSchema } from './consent-view.ts';

/** Asks those who decide for the child whether a service may see sections of what stands. The same id again is the same question. */
export const askConsent = contract({
  name: 'ask-consent',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/consents/{consentId}',
  permission: 'consent.ask',
  audit: 'consent.asked',
  input: z.object({
    childId: idSchema,
    consentId: idSchema,
    ...consentQuestionSchema.shape,
    /** The consent that this one follows. */
    renews: idSchema.optional(),
  }),
  output: z.object({ consent: consentViewSchema }),
  refusals: [
    'stop-holds',
    'nobody-can-answer',
    'unknown-service',
    'own-unit',
    'not-your-service',
    'ask-through-the-unit',
    'until-passed',
    'until-too-far',
    'asked-already',
  ],
});
