import { accountsWords } from './accounts.ts';
import { permissionsWords } from './permissions.ts';
import { directoryWords } from './directory.ts';
import { rolesWords } from './roles.ts';
import { shellWords } from './shell.ts';
import { assessWords } from './assess.ts';
import { groupsWords } from './groups.ts';
import { adminWords } from './admin.ts';
import { importsWords } from './imports.ts';
import { codesWords } from './codes.ts';
import { familyWords } from './family.ts';
import { myWords } from './my.ts';
import { sharingWords } from './sharing.ts';
import { lettersWords } from './letters.ts';
import { peopleWords } from './people.ts';
import { partnersWords } from './partners.ts';
import { readsWords } from './reads.ts';
import { rightsWords } from './rights.ts';
import { erasureWords } from './erasure.ts';

/** Every word of the pages behind the sign-in. */
export const staffWords = {
  ...shellWords,
  ...rolesWords,
  ...directoryWords,
  ...assessWords,
  ...groupsWords,
  ...adminWords,
  ...importsWords,
  ...codesWords,
  ...peopleWords,
  ...partnersWords,
  ...lettersWords,
  ...sharingWords,
  ...familyWords,
  ...myWords,
  ...readsWords,
  ...rightsWords,
  ...erasureWords,
  ...accountsWords,
  ...permissionsWords,
};
