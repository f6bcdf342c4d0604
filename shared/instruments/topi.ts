import * as z from 'zod';
import { instantSchema, versionSchema } from '../ids.ts';
import { localizedSchema } from '../localized.ts';

/** The three positions of TOPI. A position says something about a child in a given context, never what a child is. */
export const positions = ['green', 'yellow', 'red'] as const;
export const positionSchema = z.enum(positions);
export type Position = z.infer<typeof positionSchema>;

/** Yellow and red call for a follow-up. */
export const needsFollowUp = (position: Position): boolean => position !== 'green';

const positionTextSchema = z.object({
  id: positionSchema,
  /** The municipality's own word, for example "Øget opmærksomhed". */
  label: localizedSchema,
  /** CSS colour of the mark; a shape and the label always stand beside it. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** The criteria shown while assessing. */
  criteria: localizedSchema,
});

const dimensionSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  label: localizedSchema,
  /** What to look for, shown while assessing. */
  signs: localizedSchema,
});
export type Dimension = z.infer<typeof dimensionSchema>;

/** What a municipality may set about its wellbeing assessment. */
export const topiContentSchema = z.object({
  title: localizedSchema,
  /** Each position once, from green to red: the pages show them in this order. */
  positions: z
    .array(positionTextSchema)
    .length(3)
    .refine((texts) => texts.every((text, index) => text.id === positions[index]), 'positions-in-order'),
  dimensions: z
    .array(dimensionSchema)
    .min(1)
    .max(8)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'dimension-twice'),
  /** How many own assessments a child needs before the joint one. */
  ownRequired: z.number().int().min(1).max(5),
  /** The notice to custody holders that must be recorded before anything is registered (GDPR art. 13/14). */
  notice: localizedSchema,
});
export type TopiContent = z.infer<typeof topiContentSchema>;

/** A published version; versions are immutable and numbered 1, 2, 3 … */
export const topiSchema = topiContentSchema.extend({ version: versionSchema, publishedAt: instantSchema });
export type Topi = z.infer<typeof topiSchema>;
