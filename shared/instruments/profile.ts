import * as z from 'zod';
import { instantSchema, versionSchema } from '../ids.ts';
import { localizedSchema, type Localized } from '../localized.ts';
import { ageInMonths } from '../people/age.ts';

/** The five versions of the dialogue profile, by the child's age in years. */
export const profileAges = ['0-2', '3-5', '6-9', '10-12', '13-16'] as const;
export const profileAgeSchema = z.enum(profileAges);
export type ProfileAge = z.infer<typeof profileAgeSchema>;

/** The version that fits a child of this age on the day; before the first the first, after the last the last. */
export function profileAgeOn(birthDate: string, today: string): ProfileAge {
  const years = Math.floor(ageInMonths(birthDate, today) / 12);
  const fits = profileAges.find((age) => years <= Number(age.split('-')[1]));
  return fits ?? '13-16';
}

const partId = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);
const other = z.string().trim().max(1000).optional();
/** Words for a family: also in the languages of the families' pages, as far as the municipality has them. */
const familyTextSchema = localizedSchema.extend({ ar: other, tr: other, so: other, uk: other });
export type FamilyText = z.infer<typeof familyTextSchema>;

const questionSchema = z.object({
  id: partId,
  /** As staff are asked. */
  staff: localizedSchema,
  /** The same question as a parent is asked. */
  family: familyTextSchema,
  /** The same question to the child or young person; the parents' wording where there is none. */
  own: familyTextSchema.optional(),
});
export type Question = z.infer<typeof questionSchema>;

const isUnique = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id)).size === all.length;

const themeSchema = z.object({
  id: partId,
  label: localizedSchema,
  questions: z.array(questionSchema).min(1).max(8),
});
export type Theme = z.infer<typeof themeSchema>;

/** What a municipality may set about a dialogue profile. */
export const profileContentSchema = z.object({
  title: localizedSchema,
  /** The worded ends of the scale from 1 to 5. */
  low: familyTextSchema,
  high: familyTextSchema,
  themes: z
    .array(themeSchema)
    .min(3)
    .max(9)
    .refine(isUnique, 'theme-twice')
    .refine((themes) => isUnique(themes.flatMap(({ questions }) => questions)), 'question-twice'),
});
export type ProfileContent = z.infer<typeof profileContentSchema>;

/** A published version; versions are immutable and numbered 1, 2, 3 … for each age. */
export const profileSchema = profileContentSchema.extend({
  age: profileAgeSchema,
  version: versionSchema,
  publishedAt: instantSchema,
});
export type Profile = z.infer<typeof profileSchema>;

export const questionsOf = ({ themes }: Pick<ProfileContent, 'themes'>): Question[] =>
  themes.flatMap(({ questions }) => questions);

/** Whether it can be answered together with the child: every question is also worded to the child itself. */
export const asksTheChild = (profile: Pick<ProfileContent, 'themes'>): boolean =>
  questionsOf(profile).every(({ own }) => own !== undefined);

/** The text in the first language of the order that it has; Danish stands in for all. */
export function textIn(text: FamilyText | Localized, order: readonly string[]): string {
  const words = new Map<string, string | undefined>(Object.entries(text));
  for (const language of order) {
    const found = words.get(language);
    if (found !== undefined && found !== '') return found;
  }
  return text.da;
}
