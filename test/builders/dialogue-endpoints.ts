import { agreeDialogue } from '#functions/dialogues/use-cases/agree-dialogue.ts';
import { answerDialogueAtHome } from '#functions/dialogues/use-cases/answer-dialogue-at-home.ts';
import { answerDialogue } from '#functions/dialogues/use-cases/answer-dialogue.ts';
import { closeDialogue } from '#functions/dialogues/use-cases/close-dialogue.ts';
import { followDialogue } from '#functions/dialogues/use-cases/follow-dialogue.ts';
import { holdTalk } from '#functions/dialogues/use-cases/hold-talk.ts';
import { inviteFamily } from '#functions/dialogues/use-cases/invite-family.ts';
import { listChildDialogues } from '#functions/dialogues/use-cases/list-child-dialogues.ts';
import { listDialogues } from '#functions/dialogues/use-cases/list-dialogues.ts';
import { openDialogue } from '#functions/dialogues/use-cases/open-dialogue.ts';
import { planTalk } from '#functions/dialogues/use-cases/plan-talk.ts';
import { readDialogueMeans } from '#functions/dialogues/use-cases/read-dialogue-means.ts';
import { readDialogue } from '#functions/dialogues/use-cases/read-dialogue.ts';
import { readMunicipalityMeans } from '#functions/dialogues/use-cases/read-municipality-means.ts';
import { startDialogue } from '#functions/dialogues/use-cases/start-dialogue.ts';
import { takeOverDialogue } from '#functions/dialogues/use-cases/take-over-dialogue.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';

/** What the dialogues module answers, over the test's table. */
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
