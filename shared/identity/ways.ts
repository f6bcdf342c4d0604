import * as z from 'zod';

/**
 * The ways in: UNI-Login for everyone in the institutions, `ad` for the municipality's own directory, `kombit` for the
 * directory by way of the Context Handler, which states each person's privileges here.
 */
export const waySchema = z.enum(['unilogin', 'ad', 'kombit']);
export type Way = z.infer<typeof waySchema>;
