import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';
import { agreeDialogue } from './use-cases/agree-dialogue.ts';
import { answerDialogueAtHome } from './use-cases/answer-dialogue-at-home.ts';
import { answerDialogue } from './use-cases/answer-dialogue.ts';
import { closeDialogue } from './use-cases/close-dialogue.ts';
import { followDialogue } from './use-cases/follow-dialogue.ts';
import { holdTalk } from './use-cases/hold-talk.ts';
import { inviteFamily } from './use-cases/invite-family.ts';
import { listChildDialogues } from './use-cases/list-child-dialogues.ts';
import { listDialogues } from './use-cases/list-dialogues.ts';
import { openDialogue } from './use-cases/open-dialogue.ts';
import { planTalk } from './use-cases/plan-talk.ts';
import { readDialogueMeans } from './use-cases/read-dialogue-means.ts';
import { readDialogue } from './use-cases/read-dialogue.ts';
import { readMunicipalityMeans } from './use-cases/read-municipality-means.ts';
import { startDialogue } from './use-cases/start-dialogue.ts';
import { takeOverDialogue } from './use-cases/take-over-dialogue.ts';

/** All that the module answers. */
export const dialogueEndpoints = (table: Table): Endpoint[] => [
  listDialogues(table),
  listChildDialogues(table),
  startDialogue(table),
  readDialogue(table),
  answerDialogue(table),
  answerDialogueAtHome(table),
  inviteFamily(table),
  openDialogue(table),
  planTalk(table),
  holdTalk(table),
  agreeDialogue(table),
  followDialogue(table),
  takeOverDialogue(table),
  closeDialogue(table),
  readDialogueMeans(table),
  readMunicipalityMeans(table),
];
