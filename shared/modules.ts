/** The modules that exist so far: the same word in shared/, functions/, cdk/modules/ and web/src/lib/. */
export const modules = [
  'identity',
  'directory',
  'people',
  'access',
  'instruments',
  'rounds',
  'roster',
  'insight',
  'letters',
  'rights',
  'concerns',
  'dialogues',
  'portal',
] as const;
export type Module = (typeof modules)[number];
