import { familyWords } from './family.ts';
import { lettersWords } from './letters.ts';
import { placedWords } from './placed.ts';
import { myWords } from './my.ts';
import { seatWords } from './seats.ts';
import { togetherWords } from './together.ts';
import { shellWords } from './shell.ts';
import { voiceWords } from './voice.ts';
import { talkWords } from './talk.ts';

/** What a family's first pages need; the rest of the words behind the sign-in are fetched when they open more. */
export const homeWords = {
  ...shellWords,
  ...voiceWords,
  ...talkWords,
  ...seatWords,
  ...lettersWords,
  ...familyWords,
  ...myWords,
  ...placedWords,
  ...togetherWords,
};
