import type { Notice } from '#shared/people/child.ts';

/** How custody holders may have been told; kept here as a value so that pages carry no schemas. */
export const noticeWays = [
  'talk',
  'digital-post',
  'intranet',
  'letter',
] as const satisfies readonly Notice['channel'][];
