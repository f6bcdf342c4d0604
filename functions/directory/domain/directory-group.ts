import * as z from 'zod';
import { idSchema, instantSchema, versionSchema } from '#shared/ids.ts';

export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const text = z.string().trim().max(300);

/** A group as the directory sends it (RFC 7643, 4.2). */
export const groupAttributesSchema = z.object({
  displayName: text.min(1),
  externalId: text.transform((value) => value || undefined).optional(),
  members: z
    .array(z.union([text.transform((value) => ({ value })), z.object({ value: text.min(1) })]))
    .max(20_000)
    .optional(),
});
export type GroupAttributes = z.infer<typeof groupAttributesSchema>;

export const storedGroupSchema = z.object({
  id: idSchema,
  name: z.string(),
  externalId: z.string().optional(),
  /** That the members have not all been brought in step with a new name. */
  renamed: z.boolean().default(false),
  madeAt: instantSchema,
  changedAt: instantSchema,
  version: versionSchema,
});
export type DirectoryGroup = z.infer<typeof storedGroupSchema>;
