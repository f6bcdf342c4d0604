import * as z from 'zod';
import { purposes } from '../access/purposes.ts';
import { instantSchema } from '../ids.ts';
import { childOverviewSchema } from '../people/child-overview.ts';
import { threadEntrySchema } from '../people/thread-entries.ts';
import { fileLanguages, withheldSchema } from './file-request.ts';
import { matterSchema } from './matters.ts';

/** Everything the asker has a right to see about a child, in an open form (GDPR art. 15(3)); the PDF says the same. */
export const fileDocumentSchema = z.object({
  format: z.literal('roed-traad-file/2').describe('The form of this document and its version'),
  madeAt: instantSchema.describe('When the document was put together, in UTC'),
  language: z
    .enum(fileLanguages)
    .describe('The language of headings and roles; texts stand as they were written'),
  municipality: z.string().describe('The controller'),
  child: childOverviewSchema.describe('Master data, places, contact persons and notices about registration'),
  entries: z
    .array(threadEntrySchema)
    .describe('Assessments, follow-up, talks, consents and releases; newest first'),
  matters: z
    .array(matterSchema)
    .describe('Concerns, plans, dialogues, the child’s own words and requests, each as it stands'),
  letters: z
    .array(z.object({ at: instantSchema, about: z.string(), state: z.string() }))
    .describe('Letters to the one who asked'),
  reads: z
    .array(
      z.object({
        at: instantSchema,
        purpose: z.enum(purposes),
        as: z.array(z.string()).describe('Role, and where it was held'),
        name: z.string().optional(),
        refused: z.boolean(),
      }),
    )
    .describe('Who has asked to see something about the child, newest first'),
  withheld: z.array(withheldSchema).describe('What was kept out, by which law and why'),
});
export type FileDocument = z.infer<typeof fileDocumentSchema>;

/** The document's JSON Schema, which goes along with it. */
export const fileDocumentShape = (): object => z.toJSONSchema(fileDocumentSchema, { io: 'output' });
