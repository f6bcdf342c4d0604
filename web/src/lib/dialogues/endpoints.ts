import type { agreeDialogue as AgreeDialogue } from '#shared/dialogues/agree-dialogue.contract.ts';
import type { answerDialogueAtHome as AnswerDialogueAtHome } from '#shared/dialogues/answer-dialogue-at-home.contract.ts';
import type { answerDialogue as AnswerDialogue } from '#shared/dialogues/answer-dialogue.contract.ts';
import type { closeDialogue as CloseDialogue } from '#shared/dialogues/close-dialogue.contract.ts';
import type { followDialogue as FollowDialogue } from '#shared/dialogues/follow-dialogue.contract.ts';
import type { holdTalk as HoldTalk } from '#shared/dialogues/hold-talk.contract.ts';
import type { inviteFamily as InviteFamily } from '#shared/dialogues/invite-family.contract.ts';
import type { listChildDialogues as ListChildDialogues } from '#shared/dialogues/list-child-dialogues.contract.ts';
import type { listDialogues as ListDialogues } from '#shared/dialogues/list-dialogues.contract.ts';
import type { openDialogue as OpenDialogue } from '#shared/dialogues/open-dialogue.contract.ts';
import type { planTalk as PlanTalk } from '#shared/dialogues/plan-talk.contract.ts';
import type { readDialogueMeans as ReadDialogueMeans } from '#shared/dialogues/read-dialogue-means.contract.ts';
import type { readDialogue as ReadDialogue } from '#shared/dialogues/read-dialogue.contract.ts';
import type { readMunicipalityMeans as ReadMunicipalityMeans } from '#shared/dialogues/read-municipality-means.contract.ts';
import type { startDialogue as StartDialogue } from '#shared/dialogues/start-dialogue.contract.ts';
import type { takeOverDialogue as TakeOverDialogue } from '#shared/dialogues/take-over-dialogue.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const agreeDialogue = endpoint<typeof AgreeDialogue>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/plan',
);
export const answerDialogueAtHome = endpoint<typeof AnswerDialogueAtHome>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/family-answers',
);
export const answerDialogue = endpoint<typeof AnswerDialogue>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/answers',
);
export const closeDialogue = endpoint<typeof CloseDialogue>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/end',
);
export const followDialogue = endpoint<typeof FollowDialogue>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/plan/mine',
);
export const holdTalk = endpoint<typeof HoldTalk>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/talk/held',
);
export const inviteFamily = endpoint<typeof InviteFamily>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/invitation',
);
export const listChildDialogues = endpoint<typeof ListChildDialogues>('GET', '/dialogues/children/{childId}');
export const listDialogues = endpoint<typeof ListDialogues>('GET', '/dialogues');
export const openDialogue = endpoint<typeof OpenDialogue>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/opening',
);
export const planTalk = endpoint<typeof PlanTalk>('PUT', '/dialogues/children/{childId}/{dialogueId}/talk');
export const readDialogueMeans = endpoint<typeof ReadDialogueMeans>(
  'GET',
  '/dialogues/units/{unitId}/groups/{groupId}/means',
);
export const readDialogue = endpoint<typeof ReadDialogue>(
  'GET',
  '/dialogues/children/{childId}/{dialogueId}',
);
export const readMunicipalityMeans = endpoint<typeof ReadMunicipalityMeans>('GET', '/dialogues/means');
export const startDialogue = endpoint<typeof StartDialogue>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}',
);
export const takeOverDialogue = endpoint<typeof TakeOverDialogue>(
  'PUT',
  '/dialogues/children/{childId}/{dialogueId}/owner',
);
