import type { TopiContent } from '#shared/instruments/topi.ts';

/** True when two versions say the same; both come out of the schema, so their fields stand in one order. */
export const isSameContent = (one: TopiContent, other: TopiContent): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
