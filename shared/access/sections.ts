/** The parts of what stands about a child that can be released one by one. The master data go with every release. */
export const sections = ['assessments', 'follow-up', 'parents-view', 'concerns', 'dialogues'] as const;
export type Section = (typeof sections)[number];

/** Those that can be released without consent. A dialogue is what a family says of its own free will: it goes by consent alone. */
export const sectionsWithoutConsent: readonly Section[] = sections.filter((one) => one !== 'dialogues');
