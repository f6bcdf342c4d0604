import type { ReadingLanguage } from './languages.ts';

export type Words = Readonly<Record<string, string>>;
/**
 * How much of the site has been opened: the first public page, the open portal, a letter's link, the pages on which partners sign in, a
 * family's first pages, the action guide for everyone, or all that stands behind the sign-in.
 */
export type Reach = 'public' | 'portal' | 'link' | 'partner-pages' | 'home' | 'guide' | 'staff';

/** The Danish words of the first page come with the first page. A language that is not whole comes in one piece. */
const sources: Record<ReadingLanguage, Partial<Record<Reach, () => Promise<Words>>>> = {
  da: {
    portal: async () => (await import('./da/portal.ts')).portalWords,
    link: async () => (await import('./da/link.ts')).linkWords,
    'partner-pages': async () => (await import('./da/partner-pages.ts')).partnerPagesWords,
    home: async () => (await import('./da/home.ts')).homeWords,
    guide: async () => (await import('./da/guide.ts')).guideWords,
    staff: async () => (await import('./da/staff.ts')).staffWords,
  },
  en: {
    public: async () => (await import('./en/public.ts')).publicWords,
    portal: async () => (await import('./en/portal.ts')).portalWords,
    link: async () => (await import('./en/link.ts')).linkWords,
    'partner-pages': async () => (await import('./en/partner-pages.ts')).partnerPagesWords,
    home: async () => (await import('./en/home.ts')).homeWords,
    guide: async () => (await import('./en/guide.ts')).guideWords,
    staff: async () => (await import('./en/staff.ts')).staffWords,
  },
  ar: { public: async () => (await import('./ar/words.ts')).words },
  tr: { public: async () => (await import('./tr/words.ts')).words },
  so: { public: async () => (await import('./so/words.ts')).words },
  uk: { public: async () => (await import('./uk/words.ts')).words },
  nb: { public: async () => (await import('./nb/words.ts')).words },
  nn: { public: async () => (await import('./nn/words.ts')).words },
};
const asked = new Map<() => Promise<Words>, Promise<void>>();

/** Fetches one piece and hands it over, once; again only after it did not come. Undefined when there is no such piece. */
export function fetchOnce(
  wanted: ReadingLanguage,
  reach: Reach,
  take: (words: Words) => void,
): Promise<void> | undefined {
  const source = sources[wanted][reach];
  if (!source) return undefined;
  const coming =
    asked.get(source) ??
    source()
      .then(take)
      .catch((why: unknown) => {
        asked.delete(source);
        throw why;
      });
  asked.set(source, coming);
  return coming;
}
