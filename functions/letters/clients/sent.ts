/**
 * What became of a message. `address-refused`: this address or number will never take it, so there is no use in trying
 * again. Anything that may pass by itself (throttling, a service that is down) is thrown instead.
 */
export type Sent = { ok: true; messageId: string } | { ok: false; code: 'address-refused' };

/** True when the error of an AWS client is one of these. */
export const isNamed = (error: unknown, ...names: string[]): boolean =>
  error instanceof Error && names.includes(error.name);
