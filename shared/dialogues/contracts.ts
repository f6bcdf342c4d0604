import type { Contract } from '../contract.ts';
import { agreeDialogue } from './agree-dialogue.contract.ts';
import { answerDialogueAtHome } from './answer-dialogue-at-home.contract.ts';
import { answerDialogue } from './answer-dialogue.contract.ts';
import { closeDialogue } from './close-dialogue.contract.ts';
import { followDialogue } from './follow-dialogue.contract.ts';
import { holdTalk } from './hold-talk.contract.ts';
import { inviteFamily } from './invite-family.contract.ts';
import { listChildDialogues } from './list-child-dialogues.contract.ts';
import { listDialogues } from './list-dialogues.contract.ts';
import { openDialogue } from './open-dialogue.contract.ts';
import { planTalk } from './plan-talk.contract.ts';
import { readDialogueMeans } from './read-dialogue-means.contract.ts';
import { readDialogue } from './read-dialogue.contract.ts';
import { readMunicipalityMeans } from './read-municipality-means.contract.ts';
import { startDialogue } from './start-dialogue.contract.ts';
import { takeOverDialogue } from './take-over-dialogue.contract.ts';

/** Every endpoint of the module. */
export const dialoguesContracts: readonly Contract[] = [
  listDialogues,
  listChildDialogues,
  startDialogue,
  readDialogue,
  answerDialogue,
  answerDialogueAtHome,
  inviteFamily,
  openDialogue,
  planTalk,
  holdTalk,
  agreeDialogue,
  followDialogue,
  takeOverDialogue,
  closeDialogue,
  readDialogueMeans,
  readMunicipalityMeans,
];
