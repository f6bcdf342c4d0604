import * as z from 'zod';
import { contract } from '../contract.ts';
import { collectionsSchema } from './collection.ts';

/** The reading orders, and the titles of all documents that are out, to choose among. */
export const readCollections = contract({
  name: 'read-collections',
  module: 'portal',
  method: 'GET',
  path: '/portal/collections',
  permission: 'portal.edit',
  audit: 'none',
  input: z.object({}),
  output: z.object({
    collections: collectionsSchema,
    documents: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  refusals: [],
});
