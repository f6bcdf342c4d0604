import * as z from 'zod';

/** The ways in: UNI-Login for everyone in the institutions, `ad` for the municipality's own directory. */
export const waySchema = z.enum(['unilogin', 'ad']);
export type Way = z.infer<typeof waySchema>;
