/** Languages of letters, and of what a family is asked. Ukrainian, Somali, Arabic and Turkish beside the staff's own two. */
export const letterLanguages = ['da', 'en', 'ar', 'tr', 'so', 'uk'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** Written from right to left. */
export const isRightToLeft = (language: LetterLanguage): boolean => language === 'ar';
