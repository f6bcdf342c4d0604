/**
 * Why a sign-in ended at the sign-in page: the value of `reason` in its address. Wording stands in the message
 * catalogues; no reason says anything about the person that the person does not know.
 */
export const signInReasons = [
  /** The person turned back at the identity provider. */
  'cancelled',
  /** Begun too long ago, already used, or begun in another browser. */
  'expired',
  /** The identity provider could not be reached, or answered with something that does not hold. */
  'provider-error',
  'municipality-unknown',
  /** Signed in, but neither a grunddata file nor a role in the directory names the person here. */
  'not-in-roster',
  /** Known here, without any role that holds today. */
  'no-access',
  /** Signed in with one factor where two are needed (NSIS Substantial). */
  'second-factor-needed',
  /** An employee from one of our units whom no file names yet: known from now on, without any role. */
  'waits-for-role',
  /** A contact person without custody of a child here today. */
  'no-child-here',
] as const;
export type SignInReason = (typeof signInReasons)[number];
