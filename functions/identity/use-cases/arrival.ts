import type { SignInReason } from '#shared/identity/sign-in-reasons.ts';

/** What the identity provider sent along. */
export interface ProviderAnswer {
  state: string;
  /** The query as it came. */
  query: string;
  code?: string | undefined;
  error?: string | undefined;
}

/** How a trip to the identity provider ended: a person known here, a reason to refuse, or a second trip. */
export type Arrival = { personId: string; subject: string } | { reason: SignInReason } | { again: true };
