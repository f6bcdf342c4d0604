import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';

/** Documents in the order in which they are best read, for example "Start here". */
export const collectionSchema = z.object({
  id: idSchema,
  title: z.string().trim().min(1).max(120),
  intro: z.string().trim().max(500),
  documentIds: z.array(idSchema).max(50),
});
export type Collection = z.infer<typeof collectionSchema>;

export const collectionsSchema = z.object({
  version: versionSchema,
  collections: z.array(collectionSchema).max(30),
  changedAt: instantSchema.optional(),
});
export type Collections = z.infer<typeof collectionsSchema>;
