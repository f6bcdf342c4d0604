import * as z from 'zod';
import { contract } from '../contract.ts';
import { idSchema, versionSchema } from '../ids.ts';
import { childFileSchema } from './child-file.ts';
import { contactFactsSchema } from './facts.ts';
import { otherThanSchema } from './duplicates.ts';

/**
 * Adds a contact person to a child, or sets right who it is and what custody is held: from then on a person's word,
 * which stands against the files. `maybe-same-person` names contacts of the family who may be the same.
 */
export const saveContact = contract({
  name: 'save-contact',
  module: 'people',
  method: 'PUT',
  path: '/people/children/{childId}/contacts/{guardianId}',
  permission: 'people.correct',
  audit: 'child.contact-saved',
  input: z.object({
    childId: idSchema,
    guardianId: idSchema,
    version: versionSchema,
    facts: contactFactsSchema,
    otherThan: otherThanSchema.optional(),
  }),
  output: childFileSchema,
  refusals: ['maybe-same-person', 'custody-dates-crossed'],
});
