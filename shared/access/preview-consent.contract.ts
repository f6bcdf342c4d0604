import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema } from '../ids.ts';
import { childOverviewSchema } from '../people/child-overview.ts';
import { threadEntrySchema } from '../people/thread-entries.ts';
import { sectionsSchema } from './consent.ts';

/** What a service would see of the child today if these sections were released to it. */
export const previewConsent = contract({
  name: 'preview-consent',
  module: 'access',
  method: 'POST',
  path: '/access/children/{childId}/consents/preview',
  permission: 'consent.ask',
  audit: 'consent.previewed',
  input: z.object({ childId: idSchema, sections: sectionsSchema }),
  output: z.object({ child: childOverviewSchema, entries: z.array(threadEntrySchema) }),
  refusals: [],
});
