import { familyWords } from './family.ts';
import { lettersWords } from './letters.ts';
import { myWords } from './my.ts';
import { shellWords } from './shell.ts';

/** What a family's first pages need; the rest of the words behind the sign-in are fetched when they open more. */
export const homeWords = { ...shellWords, ...lettersWords, ...familyWords, ...myWords };
