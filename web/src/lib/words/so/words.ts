import type { OtherWords } from '../catalogue.ts';
import { familyWords } from './family.ts';
import { myWords } from './my.ts';
import { publicWords } from './public.ts';
import { talkWords } from './talk.ts';

/** Somali, for families: what is missing is said in English. */
export const words: OtherWords = { ...publicWords, ...familyWords, ...myWords, ...talkWords };
