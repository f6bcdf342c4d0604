import * as z from 'zod';
import { contract } from '../contract.ts';
import { publishedVersionSchema } from './published-version.ts';

/** The latest hundred versions of the action guide and the shipped one, newest first: who published it, when, and what changed. */
export const listGuideVersions = contract({
  name: 'list-guide-versions',
  module: 'instruments',
  method: 'GET',
  path: '/instruments/guide/versions',
  permission: 'instrument.publish',
  audit: 'none',
  input: z.object({}),
  output: z.object({ versions: z.array(publishedVersionSchema) }),
  refusals: [],
});
