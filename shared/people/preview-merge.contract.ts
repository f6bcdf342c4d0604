import * as z from 'zod';
import { contract } from '../contract.ts';
import { mergeFields, mergeObstacles, mergePairSchema, mergeSideSchema } from './merge.ts';

/** The two side by side, where they differ, and what stands in the way. */
export const previewMerge = contract({
  name: 'preview-merge',
  module: 'people',
  method: 'POST',
  path: '/people/merges/preview',
  permission: 'people.merge',
  audit: 'people.merge-previewed',
  input: mergePairSchema,
  output: z.object({
    keep: mergeSideSchema,
    gone: mergeSideSchema,
    /** The fields in which they differ and of which one has to be chosen. */
    choices: z.array(z.enum(mergeFields)),
    obstacles: z.array(z.enum(mergeObstacles)),
  }),
  refusals: [],
});
