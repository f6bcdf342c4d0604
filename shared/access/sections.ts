/** The parts of what stands about a child that can be released one by one. The master data go with every release. */
export const sections = ['assessments', 'follow-up', 'parents-view', 'concerns', 'dialogues'] as const;
export type Section = (typeof sections)[number];
