import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { consentViewSchema } from './consent-view.ts';

/** Takes a consent back. Any one who decides for the child may, at any time; the service's next request is refused. */
export const withdrawConsent = contract({
  name: 'withdraw-consent',
  module: 'access',
  method: 'PUT',
  path: '/access/children/{childId}/consents/{consentId}/withdrawal',
  permission: 'consent.answer',
  audit: 'consent.withdrawn',
  input: z.object({ childId: idSchema, consentId: idSchema }),
  output: z.object({ consent: consentViewSchema }),
  refusals: ['consent-closed'],
});
