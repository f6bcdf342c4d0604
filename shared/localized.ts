import * as z from 'zod';

/** Languages of the staff's pages. Norwegian joins with its own column in every text. */
export type Language = 'da' | 'en';

/** A text that municipalities write, in every language of the staff's pages. Danish is required. */
export const localizedSchema = z.object({
  da: z.string().trim().min(1).max(4000),
  en: z.string().trim().max(4000),
});
export type Localized = z.infer<typeof localizedSchema>;
