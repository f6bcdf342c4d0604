import type { Contract } from '../contract.ts';
import { cancelLetter } from './cancel-letter.contract.ts';
import { listChildLetters } from './list-child-letters.contract.ts';
import { listLetters } from './list-letters.contract.ts';
import { listNotices } from './list-notices.contract.ts';
import { listRecipients } from './list-recipients.contract.ts';
import { markNotices } from './mark-notices.contract.ts';
import { printLetter } from './print-letter.contract.ts';
import { readChoices } from './read-choices.contract.ts';
import { resendLetter } from './resend-letter.contract.ts';
import { saveChoices } from './save-choices.contract.ts';
import { sendLetter } from './send-letter.contract.ts';
import { settleLetter } from './settle-letter.contract.ts';

/** Every endpoint of the module. */
export const lettersContracts: readonly Contract[] = [
  listRecipients,
  sendLetter,
  listChildLetters,
  resendLetter,
  cancelLetter,
  listLetters,
  settleLetter,
  printLetter,
  listNotices,
  markNotices,
  readChoices,
  saveChoices,
];
