import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { childFileSchema } from './child-file.ts';

/** Takes a contact person off a child. One whom the files name comes back with the next change there. */
export const dropContact = contract({
  name: 'drop-contact',
  module: 'people',
  method: 'DELETE',
  path: '/people/children/{childId}/contacts/{guardianId}',
  permission: 'people.correct',
  audit: 'child.contact-dropped',
  input: z.object({
    childId: idSchema,
    guardianId: idSchema,
    version: z.coerce.number().pipe(versionSchema),
  }),
  output: childFileSchema,
  refusals: [],
});
