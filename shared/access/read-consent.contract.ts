import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { childOverviewSchema, whySchema } from '../people/child-overview.ts';
import { threadEntrySchema } from '../people/thread-entries.ts';
import { consentViewSchema } from './consent-view.ts';

/** One consent, with what the receiver sees (or would see today) by it. */
export const readConsent = contract({
  name: 'read-consent',
  module: 'access',
  method: 'GET',
  path: '/access/children/{childId}/consents/{consentId}',
  permission: 'consent.read',
  audit: 'consent.read',
  input: z.object({ childId: idSchema, consentId: idSchema }),
  output: z.object({
    consent: consentViewSchema,
    preview: z.object({ child: childOverviewSchema, entries: z.array(threadEntrySchema) }),
    textVersion: versionSchema,
    why: whySchema,
  }),
  refusals: [],
});
