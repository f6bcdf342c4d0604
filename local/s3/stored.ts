import * as z from 'zod';
import { ALGORITHMS } from './checksum.ts';

export const checksumSchema = z.object({
  algorithm: z.enum(ALGORITHMS),
  /** Base64; of a composite checksum followed by - and the number of parts. */
  value: z.string(),
  kind: z.enum(['FULL_OBJECT', 'COMPOSITE']),
});
export type Checksum = z.infer<typeof checksumSchema>;

export const tagsSchema = z.record(z.string(), z.string());
export type Tags = z.infer<typeof tagsSchema>;

export const retentionSchema = z.object({
  mode: z.enum(['GOVERNANCE', 'COMPLIANCE']),
  /** Milliseconds since 1970. */ until: z.number(),
});
export type Retention = z.infer<typeof retentionSchema>;

const placeSchema = z.object({
  bucket: z.string(),
  key: z.string(),
  /** The word null for a version made while versioning was off. */
  versionId: z.string(),
  /** Grows with every write of the engine: the newest version of a key has the highest. Also names the body's file. */
  order: z.number(),
  /** Milliseconds since 1970 by the system's clock. */
  lastModified: z.number(),
});
const objectVersionSchema = placeSchema.extend({
  isDeleteMarker: z.literal(false),
  size: z.int().nonnegative(),
  /** Without quotation marks. */
  etag: z.string(),
  /** Content headers and x-amz-meta-…, as they are given back. */
  headers: z.record(z.string(), z.string()),
  tags: tagsSchema,
  checksum: checksumSchema.optional(),
  retention: retentionSchema.optional(),
});
/** An object as it was written once; versions never change but for their tags. */
export type ObjectVersion = z.infer<typeof objectVersionSchema>;

const deleteMarkerSchema = placeSchema.extend({ isDeleteMarker: z.literal(true) });
export type DeleteMarker = z.infer<typeof deleteMarkerSchema>;

export const versionSchema = z.discriminatedUnion('isDeleteMarker', [
  objectVersionSchema,
  deleteMarkerSchema,
]);
export type Version = z.infer<typeof versionSchema>;

export const corsRuleSchema = z.object({
  id: z.string().optional(),
  origins: z.array(z.string()).min(1),
  methods: z.array(z.enum(['GET', 'PUT', 'POST', 'DELETE', 'HEAD'])).min(1),
  headers: z.array(z.string()),
  exposed: z.array(z.string()),
  maxAgeSeconds: z.int().optional(),
});
export type CorsRule = z.infer<typeof corsRuleSchema>;

const publicAccessBlockSchema = z.object({
  blockPublicAcls: z.boolean(),
  ignorePublicAcls: z.boolean(),
  blockPublicPolicy: z.boolean(),
  restrictPublicBuckets: z.boolean(),
});

export const objectLockSchema = z.object({
  defaultRetention: z
    .object({
      mode: retentionSchema.shape.mode,
      days: z.int().positive().optional(),
      years: z.int().positive().optional(),
    })
    .refine((rule) => (rule.days === undefined) !== (rule.years === undefined))
    .optional(),
});
export type ObjectLock = z.infer<typeof objectLockSchema>;

export const bucketSchema = z.object({
  name: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  versioning: z.enum(['off', 'enabled', 'suspended']),
  cors: z.array(corsRuleSchema).optional(),
  publicAccessBlock: publicAccessBlockSchema.optional(),
  objectLock: objectLockSchema.optional(),
});
export type Bucket = z.infer<typeof bucketSchema>;
