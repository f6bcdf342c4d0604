/** The way through a placement, one question at a time. */
export const placingSteps = ['protects', 'worries', 'picture', 'surroundings', 'place'] as const;
export type PlacingStep = (typeof placingSteps)[number];
