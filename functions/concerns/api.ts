import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { agreeActions } from './use-cases/agree-actions.ts';
import { analyseCase } from './use-cases/analyse-case.ts';
import { answerHolder } from './use-cases/answer-holder.ts';
import { handOnCase } from './use-cases/hand-on-case.ts';
import { listCases } from './use-cases/list-cases.ts';
import { listOwnChildren } from './use-cases/list-own-children.ts';
import { moveDueDate } from './use-cases/move-due-date.ts';
import { moveCase } from './use-cases/move-case.ts';
import { raiseConcern } from './use-cases/raise-concern.ts';
import { readCase } from './use-cases/read-case.ts';
import { tellFamily } from './use-cases/tell-family.ts';
import { readBullyingPlan } from './bullying/read-bullying-plan.ts';
import { saveBullyingPlan } from './bullying/save-bullying-plan.ts';
import { followNotification } from './guard/follow-notification.ts';
import { readNotifications } from './guard/read-notifications.ts';
import { recordNotification } from './guard/record-notification.ts';
import { listPlacements } from './placements/list-placements.ts';
import { readSparring } from './team/read-sparring.ts';
import { checkQuestion } from './team/check-question.ts';
import { askTeam } from './team/ask-team.ts';
import { takeReply } from './team/take-reply.ts';
import { reportBack } from './team/report-back.ts';
import { listTeams } from './team/list-teams.ts';
import { readTeam } from './team/read-team.ts';
import { saveMeeting } from './team/save-meeting.ts';
import { placeQuestion } from './team/place-question.ts';
import { recordVoice } from './voice/record-voice.ts';
import { giveVoice } from './voice/give-voice.ts';
import { listVoices } from './voice/list-voices.ts';
import { listOwnVoices } from './voice/list-own-voices.ts';
import { readVoicePicture } from './voice/read-voice-picture.ts';
import { answerQuestion } from './team/answer-question.ts';
import { savePlacement } from './placements/save-placement.ts';
import { readEffects } from './effects/read-effects.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = api(openGate(table), [
  listCases(table),
  listOwnChildren(table),
  raiseConcern(table),
  readCase(table),
  tellFamily(table),
  analyseCase(table),
  agreeActions(table),
  moveCase(table),
  moveDueDate(table),
  handOnCase(table),
  answerHolder(table),
  readBullyingPlan(table),
  saveBullyingPlan(table),
  readNotifications(table),
  recordNotification(table),
  followNotification(table),
  listPlacements(table),
  savePlacement(table),
  readEffects(table),
  readSparring(table),
  checkQuestion(table),
  askTeam(table),
  takeReply(table),
  reportBack(table),
  listTeams(table),
  readTeam(table),
  saveMeeting(table),
  placeQuestion(table),
  answerQuestion(table),
  recordVoice(table),
  giveVoice(table),
  listVoices(table),
  listOwnVoices(table),
  readVoicePicture(table),
]);
