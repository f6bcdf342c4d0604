import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { mergeChoicesSchema, mergeMadeSchema, mergeObstacles, mergePairSchema } from './merge.ts';

/** Makes two into one. May be sent again, also after it stopped halfway: it then goes on where it stopped. */
export const mergePeople = contract({
  name: 'merge-people',
  module: 'people',
  method: 'PUT',
  path: '/people/merges/{mergeId}',
  permission: 'people.merge',
  audit: 'people.merged',
  input: mergePairSchema.extend({
    mergeId: idSchema,
    /** What the preview showed. */
    keepVersion: versionSchema,
    goneVersion: versionSchema,
    fromGone: mergeChoicesSchema,
  }),
  output: mergeMadeSchema,
  refusals: [...mergeObstacles],
});
