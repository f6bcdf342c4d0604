import * as z from 'zod';
import { contract } from '../contract.ts';
import { groupIdSchema, idSchema } from '../ids.ts';
import { groupMeansSchema } from './group-means.ts';

/** A group's spider web: the mean of each theme, for each side. Nothing where there are too few. */
export const readDialogueMeans = contract({
  name: 'read-dialogue-means',
  module: 'dialogues',
  method: 'GET',
  path: '/dialogues/units/{unitId}/groups/{groupId}/means',
  permission: 'group.read',
  audit: 'dialogues.means-read',
  input: z.object({ unitId: idSchema, groupId: groupIdSchema }),
  output: groupMeansSchema,
  refusals: [],
});
