import * as z from 'zod';
import { contract } from '../contract.ts';
import { versionSchema } from '../ids.ts';
import { collectionSchema, collectionsSchema } from './collection.ts';

/** Replaces all reading orders: they are few, and their own order counts, too. */
export const saveCollections = contract({
  name: 'save-collections',
  module: 'portal',
  method: 'PUT',
  path: '/portal/collections',
  permission: 'portal.edit',
  audit: 'portal.collections-saved',
  input: z.object({ version: versionSchema, collections: z.array(collectionSchema).max(30) }),
  output: collectionsSchema,
  refusals: [],
});
