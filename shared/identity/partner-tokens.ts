import * as z from 'zod';

/**
 * What a mailed link carries behind the # of its address, which browsers send to nobody: the municipality (0000 for what
 * belongs to none) and 256 random bits.
 */
export const linkTokenSchema = z.string().regex(/^\d{4}-[A-Za-z0-9_-]{43}$/);

/** A sign-in under way between two of its steps; good only with the cookie of the browser that began it. */
export const attemptSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The six digits of an authenticator (RFC 6238), with or without a space in between. */
export const codeSchema = z
  .string()
  .max(20)
  .transform((text) => text.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));

/** One of eight codes that stand in for a lost authenticator, with or without its hyphen: ten letters and digits. */
export const recoveryCodeSchema = z
  .string()
  .max(30)
  .transform((text) => text.replaceAll(/[\s-]/g, '').toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9]{10}$/));

/** A password as typed: only its length is looked at here, see partner-password.ts. */
export const passwordSchema = z.string().min(1).max(256);

/** What an authenticator app is set up with. */
export const authenticatorSchema = z.object({
  attempt: attemptSchema,
  /** Base 32, for typing in. */
  key: z.string(),
  /** `otpauth://totp/…`, for drawing as a QR code. */
  uri: z.string(),
});
