import { askConsent } from '#functions/access/consents/use-cases/ask-consent.ts';
import { recordPaperAnswer } from '#functions/access/consents/use-cases/record-paper-answer.ts';
import { grantRole } from '#functions/access/roles/grant-role.ts';
import { readMunicipality } from '#functions/access/use-cases/read-municipality.ts';
import { setMunicipality } from '#functions/access/use-cases/set-municipality.ts';
import { saveBullyingPlan } from '#functions/concerns/bullying/save-bullying-plan.ts';
import { followNotification } from '#functions/concerns/guard/follow-notification.ts';
import { recordNotification } from '#functions/concerns/guard/record-notification.ts';
import { savePlacement } from '#functions/concerns/placements/save-placement.ts';
import { answerQuestion } from '#functions/concerns/team/answer-question.ts';
import { askTeam } from '#functions/concerns/team/ask-team.ts';
import { saveMeeting } from '#functions/concerns/team/save-meeting.ts';
import { agreeActions } from '#functions/concerns/use-cases/agree-actions.ts';
import { analyseCase } from '#functions/concerns/use-cases/analyse-case.ts';
import { handOnCase } from '#functions/concerns/use-cases/hand-on-case.ts';
import { moveCase } from '#functions/concerns/use-cases/move-case.ts';
import { raiseConcern } from '#functions/concerns/use-cases/raise-concern.ts';
import { tellFamily } from '#functions/concerns/use-cases/tell-family.ts';
import { giveVoice } from '#functions/concerns/voice/give-voice.ts';
import { recordVoice } from '#functions/concerns/voice/record-voice.ts';
import { agreeDialogue } from '#functions/dialogues/use-cases/agree-dialogue.ts';
import { answerDialogueAtHome } from '#functions/dialogues/use-cases/answer-dialogue-at-home.ts';
import { answerDialogue } from '#functions/dialogues/use-cases/answer-dialogue.ts';
import { followDialogue } from '#functions/dialogues/use-cases/follow-dialogue.ts';
import { holdTalk } from '#functions/dialogues/use-cases/hold-talk.ts';
import { inviteFamily } from '#functions/dialogues/use-cases/invite-family.ts';
import { planTalk } from '#functions/dialogues/use-cases/plan-talk.ts';
import { startDialogue } from '#functions/dialogues/use-cases/start-dialogue.ts';
import type { Endpoint } from '#functions/kernel/endpoint.ts';
import type { Table } from '#functions/kernel/table.ts';

/** The use cases that the demo's life is told by. */
export const lifeEndpoints = (table: Table): Endpoint[] => [
  ...[raiseConcern(table), tellFamily(table), analyseCase(table), agreeActions(table), moveCase(table)],
  ...[handOnCase(table), savePlacement(table), recordVoice(table), giveVoice(table)],
  ...[saveBullyingPlan(table), recordNotification(table), followNotification(table)],
  ...[grantRole(table), askTeam(table), answerQuestion(table), saveMeeting(table)],
  ...[startDialogue(table), answerDialogue(table), inviteFamily(table), answerDialogueAtHome(table)],
  ...[planTalk(table), holdTalk(table), agreeDialogue(table), followDialogue(table)],
  ...[askConsent(table), recordPaperAnswer(table), readMunicipality(table), setMunicipality(table)],
];
