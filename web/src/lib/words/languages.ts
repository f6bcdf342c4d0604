import type { Language } from '#shared/localized.ts';

export type { Language };

/** The languages of the staff's pages, each under its own name. Kept apart from the schemas, which public pages do not load. */
export const languages = ['da', 'en'] as const satisfies readonly Language[];
export const languageNames: Record<Language, string> = { da: 'Dansk', en: 'English' };
