import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { degreeKeySchema, guideContentSchema, guidePartContentSchema, guideSchema } from './guide.ts';

/**
 * Publishes a new version of the action guide. `basedOn` is the version that was edited; `parts` holds only the degrees
 * that are changed. `guide-has-gaps` names with `gap` and `degree` what would leave somebody without an answer
 * (`guide-gaps.ts`): a degree without measures, or a way that leads nowhere or in circles.
 */
export const publishGuide = contract({
  name: 'publish-guide',
  module: 'instruments',
  method: 'POST',
  path: '/instruments/guide/versions',
  permission: 'instrument.publish',
  audit: 'guide.published',
  input: z.object({
    basedOn: versionSchema.min(1),
    content: guideContentSchema,
    parts: z.partialRecord(degreeKeySchema, guidePartContentSchema),
  }),
  output: guideSchema,
  refusals: ['nothing-changed', 'guide-has-gaps'],
});
