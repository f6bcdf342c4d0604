import * as z from 'zod';
import { guidePartSchema, guideSchema } from './guide.ts';
import { ageBandSchema, degreeTextSchema } from './ruler.ts';

const { title, lead, country, levels, laws, contacts, version, publishedAt, startingSet } = guideSchema.shape;

/** How the municipality's ruler names, colours and draws the degrees, and its ages: the guide uses the same. */
const guideScaleSchema = z.object({
  degrees: z.array(degreeTextSchema).length(5),
  ages: z.array(ageBandSchema),
});
export type GuideScale = z.infer<typeof guideScaleSchema>;

/** A guide with the measures of one degree, as those who work with children read it. At most 48 KB, mostly 14. */
export const guideReadSchema = z.object({
  guide: guideSchema,
  scale: guideScaleSchema,
  part: guidePartSchema,
});
export type GuideRead = z.infer<typeof guideReadSchema>;

/** The same for everyone: without who published it, and only what concerns the degree that was chosen. */
export const openGuideSchema = z.object({
  municipality: z.string(),
  /** Whom the municipality says to call; nothing until it has said so. */
  calls: z.array(z.object({ name: z.string(), phone: z.string() })),
  guide: z.object({ title, lead, country, version, publishedAt, startingSet }),
  scale: guideScaleSchema,
  /** Of the degree that was chosen; absent until one is. */
  chosen: z
    .object({
      part: guidePartSchema,
      level: levels.element,
      laws,
      contacts,
    })
    .optional(),
});
export type OpenGuide = z.infer<typeof openGuideSchema>;
export type ChosenDegree = NonNullable<OpenGuide['chosen']>;
