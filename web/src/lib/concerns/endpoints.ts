import type { moveDueDate as MoveDueDate } from '#shared/concerns/move-due-date.contract.ts';
import type { agreeActions as AgreeActions } from '#shared/concerns/agree-actions.contract.ts';
import type { analyseCase as AnalyseCase } from '#shared/concerns/analyse-case.contract.ts';
import type { answerHolder as AnswerHolder } from '#shared/concerns/answer-holder.contract.ts';
import type { followNotification as FollowNotification } from '#shared/concerns/follow-notification.contract.ts';
import type { handOnCase as HandOnCase } from '#shared/concerns/hand-on-case.contract.ts';
import type { listCases as ListCases } from '#shared/concerns/list-cases.contract.ts';
import type { readNotifications as ReadNotifications } from '#shared/concerns/read-notifications.contract.ts';
import type { recordNotification as RecordNotification } from '#shared/concerns/record-notification.contract.ts';
import type { listOwnChildren as ListOwnChildren } from '#shared/concerns/list-own-children.contract.ts';
import type { moveCase as MoveCase } from '#shared/concerns/move-case.contract.ts';
import type { raiseConcern as RaiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import type { readBullyingPlan as ReadBullyingPlan } from '#shared/concerns/read-bullying-plan.contract.ts';
import type { saveBullyingPlan as SaveBullyingPlan } from '#shared/concerns/save-bullying-plan.contract.ts';
import type { readCase as ReadCase } from '#shared/concerns/read-case.contract.ts';
import type { tellFamily as TellFamily } from '#shared/concerns/tell-family.contract.ts';
import type { listPlacements as ListPlacements } from '#shared/concerns/list-placements.contract.ts';
import type { savePlacement as SavePlacement } from '#shared/concerns/save-placement.contract.ts';
import type { readSparring as ReadSparring } from '#shared/concerns/read-sparring.contract.ts';
import type { checkQuestion as CheckQuestion } from '#shared/concerns/check-question.contract.ts';
import type { askTeam as AskTeam } from '#shared/concerns/ask-team.contract.ts';
import type { takeReply as TakeReply } from '#shared/concerns/take-reply.contract.ts';
import type { reportBack as ReportBack } from '#shared/concerns/report-back.contract.ts';
import type { listTeams as ListTeams } from '#shared/concerns/list-teams.contract.ts';
import type { readTeam as ReadTeam } from '#shared/concerns/read-team.contract.ts';
import type { saveMeeting as SaveMeeting } from '#shared/concerns/save-meeting.contract.ts';
import type { placeQuestion as PlaceQuestion } from '#shared/concerns/place-question.contract.ts';
import type { answerQuestion as AnswerQuestion } from '#shared/concerns/answer-question.contract.ts';
import type { recordVoice as RecordVoice } from '#shared/concerns/record-voice.contract.ts';
import type { giveVoice as GiveVoice } from '#shared/concerns/give-voice.contract.ts';
import type { listVoices as ListVoices } from '#shared/concerns/list-voices.contract.ts';
import type { listOwnVoices as ListOwnVoices } from '#shared/concerns/list-own-voices.contract.ts';
import type { readVoicePicture as ReadVoicePicture } from '#shared/concerns/read-voice-picture.contract.ts';
import type { readEffects as ReadEffects } from '#shared/concerns/read-effects.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

const oneCase = '/concerns/children/{childId}/cases/{caseId}' as const;

export const listCases = endpoint<typeof ListCases>('GET', '/concerns/cases');
export const listOwnChildren = endpoint<typeof ListOwnChildren>('GET', '/concerns/own-children');
export const raiseConcern = endpoint<typeof RaiseConcern>('POST', '/concerns/children/{childId}/cases');
export const readCase = endpoint<typeof ReadCase>('GET', oneCase);
export const readBullyingPlan = endpoint<typeof ReadBullyingPlan>('GET', `${oneCase}/bullying-plan`);
export const saveBullyingPlan = endpoint<typeof SaveBullyingPlan>('PUT', `${oneCase}/bullying-plan`);
export const tellFamily = endpoint<typeof TellFamily>('POST', `${oneCase}/told`);
export const analyseCase = endpoint<typeof AnalyseCase>('PUT', `${oneCase}/analysis`);
export const agreeActions = endpoint<typeof AgreeActions>('PUT', `${oneCase}/actions`);
export const moveDueDate = endpoint<typeof MoveDueDate>('PUT', `${oneCase}/due-date`);
export const moveCase = endpoint<typeof MoveCase>('POST', `${oneCase}/moves`);
export const handOnCase = endpoint<typeof HandOnCase>('POST', `${oneCase}/holder`);
export const answerHolder = endpoint<typeof AnswerHolder>('PUT', `${oneCase}/holder`);
export const listPlacements = endpoint<typeof ListPlacements>(
  'GET',
  '/concerns/children/{childId}/placements',
);
export const savePlacement = endpoint<typeof SavePlacement>(
  'PUT',
  '/concerns/children/{childId}/placements/{placementId}',
);
export const readEffects = endpoint<typeof ReadEffects>('GET', '/concerns/effects');
const notifications = '/concerns/children/{childId}/notifications' as const;
export const readNotifications = endpoint<typeof ReadNotifications>('GET', notifications);
export const recordNotification = endpoint<typeof RecordNotification>(
  'PUT',
  `${notifications}/{notificationId}`,
);
export const followNotification = endpoint<typeof FollowNotification>(
  'POST',
  `${notifications}/{notificationId}/steps`,
);
export const readSparring = endpoint<typeof ReadSparring>('GET', `${oneCase}/sparring`);
export const checkQuestion = endpoint<typeof CheckQuestion>('POST', `${oneCase}/sparring/checks`);
export const askTeam = endpoint<typeof AskTeam>('PUT', `${oneCase}/sparring/{questionId}`);
export const takeReply = endpoint<typeof TakeReply>('PUT', `${oneCase}/sparring/{questionId}/reply`);
export const reportBack = endpoint<typeof ReportBack>('PUT', `${oneCase}/sparring/{questionId}/feedback`);
export const listTeams = endpoint<typeof ListTeams>('GET', '/concerns/teams');
export const readTeam = endpoint<typeof ReadTeam>('GET', '/concerns/teams/{teamId}');
export const saveMeeting = endpoint<typeof SaveMeeting>(
  'PUT',
  '/concerns/teams/{teamId}/meetings/{meetingId}',
);
export const placeQuestion = endpoint<typeof PlaceQuestion>(
  'PUT',
  '/concerns/teams/{teamId}/questions/{questionId}/scale',
);
export const answerQuestion = endpoint<typeof AnswerQuestion>(
  'PUT',
  '/concerns/teams/{teamId}/questions/{questionId}/reply',
);
export const recordVoice = endpoint<typeof RecordVoice>(
  'PUT',
  '/concerns/children/{childId}/voices/{voiceId}',
);
export const giveVoice = endpoint<typeof GiveVoice>('PUT', '/concerns/own/{childId}/voices/{voiceId}');
export const listVoices = endpoint<typeof ListVoices>('GET', '/concerns/children/{childId}/voices');
export const listOwnVoices = endpoint<typeof ListOwnVoices>('GET', '/concerns/own/{childId}/voices');
export const readVoicePicture = endpoint<typeof ReadVoicePicture>(
  'GET',
  '/concerns/children/{childId}/voices/{voiceId}/picture',
);
