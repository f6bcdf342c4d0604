/** The modules that exist so far: the same word in shared/, functions/, cdk/modules/ and web/src/lib/. */
export const modules = [
  'identity',
  'people',
  'access',
  'instruments',
  'rounds',
  'roster',
  'insight',
] as const;
export type Module = (typeof modules)[number];
