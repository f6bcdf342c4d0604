import * as z from 'zod';

/**
 * The secret in a letter's link: the municipality's code, a hyphen and 256 random bits (base 64 for addresses). It stands
 * behind `#` in the link, so that browsers send it to no server; the page posts it.
 */
export const linkTokenSchema = z.string().max(60);
