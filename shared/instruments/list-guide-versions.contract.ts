import * as z from 'zod';
import { contract } from '../contract.ts';
import { guideSchema } from './guide.ts';

const { version, publishedAt, by, startingSet, changed, restored } = guideSchema.shape;

/** One line of the guide's history. */
export const guideVersionSchema = z.object({ version, publishedAt, by, startingSet, changed, restored });
export type GuideVersion = z.infer<typeof guideVersionSchema>;

/** The latest hundred versions of the action guide and the shipped one, newest first: who published it, when, and what changed. */
export const listGuideVersions = contract({
  name: 'list-guide-versions',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/guide/versions',
  permission: 'instrument.publish',
  audit: 'none',
  input: z.object({}),
  output: z.object({ versions: z.array(guideVersionSchema) }),
  refusals: [],
});
