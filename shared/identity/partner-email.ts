import * as z from 'zod';

/** An e-mail address as one login knows it: without spaces around it, in lower case. At most 254 characters (RFC 5321, 4.5.3.1.3). */
export const partnerEmailSchema = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text.normalize('NFC').toLowerCase())
  .pipe(z.email());
