import { Drafts } from './drafts.ts';

/** The drafts of one person on this device. */
export const draftsOf = (userId: string): Drafts => new Drafts(localStorage, userId);
