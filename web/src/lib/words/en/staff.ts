import { shellWords } from './shell.ts';
import { assessWords } from './assess.ts';
import { groupsWords } from './groups.ts';
import { adminWords } from './admin.ts';
import { importsWords } from './imports.ts';
import { codesWords } from './codes.ts';

/** Every word of the pages behind the sign-in. */
export const staffWords = {
  ...shellWords,
  ...assessWords,
  ...groupsWords,
  ...adminWords,
  ...importsWords,
  ...codesWords,
};
