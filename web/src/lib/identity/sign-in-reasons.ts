import { signInReasons as serverReasons } from '#shared/identity/sign-in-reasons.ts';

/** Why someone stands at the sign-in page: what the server says, and what these pages say themselves. */
export const signInReasons = [
  ...serverReasons,
  'signed-out',
  'session-over',
  'stronger-sign-in-needed',
  'other',
] as const;
export type SignInReasonCode = (typeof signInReasons)[number];

/** The reason with wording; a word this browser does not know is `other`. */
export function signInReason(text: string): SignInReasonCode {
  return signInReasons.find((reason) => reason === text) ?? 'other';
}
