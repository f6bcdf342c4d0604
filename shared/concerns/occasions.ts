/** When in the course of a case somebody places: before something is tried, while it is, and after. */
export const occasions = ['before', 'during', 'after'] as const;
export type Occasion = (typeof occasions)[number];
