import type { SignInReason } from '#shared/identity/sign-in-reasons.ts';
import type { Seat } from '../domain/username.ts';

/** What the identity provider sent along. */
export interface ProviderAnswer {
  state: string;
  /** The query as it came. */
  query: string;
  code?: string | undefined;
  error?: string | undefined;
}

/** How a trip to the identity provider ended: a person known here, a reason to refuse, or a second trip. */
export type Arrival = Arrived | { reason: SignInReason } | { again: true };

export interface Arrived extends Omit<Seat, 'tenant' | 'only'> {
  /** The provider's id of the person. */
  subject: string;
  /** UNI-Login's, for signing out there. */
  idToken?: string;
}
