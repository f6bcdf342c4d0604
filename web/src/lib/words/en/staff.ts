import { accountsWords } from './accounts.ts';
import { permissionsWords } from './permissions.ts';
import { caseWords } from './case.ts';
import { bullyingWords } from './bullying.ts';
import { guardWords } from './guard.ts';
import { sparringWords } from './sparring.ts';
import { voiceWords } from './voice.ts';
import { casesWords } from './cases.ts';
import { workWords } from './work.ts';
import { effectsWords } from './effects.ts';
import { directoryWords } from './directory.ts';
import { portalAdminWords } from './portal-admin.ts';
import { portalWords } from './portal.ts';
import { rolesWords } from './roles.ts';
import { seatWords } from './seats.ts';
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
import { placedWords } from './placed.ts';
import { rulerWords } from './ruler.ts';
import { publishingWords } from './publishing.ts';
import { rulersWords } from './rulers.ts';
import { guideWords } from './guide.ts';
import { guideEditWords } from './guide-edit.ts';
import { readsWords } from './reads.ts';
import { rightsWords } from './rights.ts';
import { erasureWords } from './erasure.ts';
import { togetherWords } from './together.ts';
import { surfaceWords } from './surface.ts';
import { talkWords } from './talk.ts';
import { dialoguesWords } from './dialogues.ts';
import { profilesWords } from './profiles.ts';

/** Every word of the pages behind the sign-in. */
export const staffWords = {
  ...shellWords,
  ...portalWords,
  ...portalAdminWords,
  ...profilesWords,
  ...dialoguesWords,
  ...talkWords,
  ...togetherWords,
  ...sparringWords,
  ...voiceWords,
  ...casesWords,
  ...workWords,
  ...effectsWords,
  ...guardWords,
  ...bullyingWords,
  ...caseWords,
  ...seatWords,
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
  ...placedWords,
  ...rulerWords,
  ...publishingWords,
  ...rulersWords,
  ...guideWords,
  ...guideEditWords,
  ...rightsWords,
  ...erasureWords,
  ...surfaceWords,
  ...accountsWords,
  ...permissionsWords,
};
