import * as z from 'zod';
import { membershipSchema } from '../access/actor.ts';
import { idSchema, instantSchema, versionSchema } from '../ids.ts';
import { addressSchema, affiliationSchema, guardianSchema } from './child.ts';

export const mergeKinds = ['child', 'staff', 'guardian'] as const;
export type MergeKind = (typeof mergeKinds)[number];

/** The two: `keep` stays, `gone` becomes another name of it. */
export const mergePairSchema = z.object({ kind: z.enum(mergeKinds), keep: idSchema, gone: idSchema });
export type MergePair = z.infer<typeof mergePairSchema>;

/** What can be chosen field by field; the rest is put together. */
export const mergeFields = ['name', 'birth-date', 'gender', 'address', 'cpr', 'mail', 'contact'] as const;
export type MergeField = (typeof mergeFields)[number];
/** The fields whose value comes from the one that goes; all others from the one that stays. */
export const mergeChoicesSchema = z.array(z.enum(mergeFields)).max(mergeFields.length);

/** One of the two, as the preview shows it. What may not be shown is only said to be there. */
export const mergeSideSchema = z.object({
  id: idSchema,
  version: versionSchema,
  name: z.string(),
  birthDate: z.string().optional(),
  gender: z.enum(['K', 'M']).optional(),
  address: addressSchema.optional(),
  addressProtected: z.boolean(),
  hasCpr: z.boolean(),
  hasMail: z.boolean(),
  affiliations: z.array(affiliationSchema),
  guardians: z.array(guardianSchema),
  memberships: z.array(membershipSchema),
  notices: z.number().int(),
  /** How much stands on the thread, by kind. */
  entries: z.record(z.string(), z.number()),
  /** Of a contact person: how many children. */
  children: z.number().int(),
});
export type MergeSide = z.infer<typeof mergeSideSchema>;

/** Why two cannot be merged now. */
export const mergeObstacles = [
  'the-same',
  'merged-already',
  'both-assessed-in-open-round',
  'matter-stands',
  'too-much-at-once',
] as const;
export type MergeObstacle = (typeof mergeObstacles)[number];

const mergeStates = ['moving', 'done', 'undoing', 'undone'] as const;
export type MergeState = (typeof mergeStates)[number];

/** A merge that was made, as the list shows it. */
export const mergeMadeSchema = z.object({
  id: idSchema,
  kind: z.enum(mergeKinds),
  keep: idSchema,
  gone: idSchema,
  keepName: z.string(),
  goneName: z.string(),
  at: instantSchema,
  by: z.object({ id: idSchema, name: z.string() }),
  state: z.enum(mergeStates),
  /** Until when it can be undone. */
  until: instantSchema,
});
export type MergeMade = z.infer<typeof mergeMadeSchema>;
