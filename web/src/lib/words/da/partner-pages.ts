import { codesWords } from './codes.ts';
import { partnersWords } from './partners.ts';

/** Words of the pages on which outside partners sign in, take up an invitation and set a new password. */
export const partnerPagesWords = { ...codesWords, ...partnersWords };
