import type { Matter } from '#shared/rights/matters.ts';

/** When it was begun, as far as the reader may know: an ISO instant. */
export function beganAt({ said }: Matter): string {
  if ('raisedAt' in said) return said.raisedAt ?? '';
  if ('startedAt' in said) return said.startedAt ?? '';
  if ('askedAt' in said) return said.askedAt ?? '';
  return 'at' in said ? (said.at ?? '') : '';
}
