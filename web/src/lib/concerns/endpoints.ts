import type { agreeActions as AgreeActions } from '#shared/concerns/agree-actions.contract.ts';
import type { analyseCase as AnalyseCase } from '#shared/concerns/analyse-case.contract.ts';
import type { answerHolder as AnswerHolder } from '#shared/concerns/answer-holder.contract.ts';
import type { followNotification as FollowNotification } from '#shared/concerns/follow-notification.contract.ts';
import type { handOnCase as HandOnCase } from '#shared/concerns/hand-on-case.contract.ts';
import type { listCases as ListCases } from '#shared/concerns/list-cases.contract.ts';
import type { listNotifications as ListNotifications } from '#shared/concerns/list-notifications.contract.ts';
import type { readNotifications as ReadNotifications } from '#shared/concerns/read-notifications.contract.ts';
import type { recordNotification as RecordNotification } from '#shared/concerns/record-notification.contract.ts';
import type { listOwnChildren as ListOwnChildren } from '#shared/concerns/list-own-children.contract.ts';
import type { moveCase as MoveCase } from '#shared/concerns/move-case.contract.ts';
import type { raiseConcern as RaiseConcern } from '#shared/concerns/raise-concern.contract.ts';
import type { readCase as ReadCase } from '#shared/concerns/read-case.contract.ts';
import type { tellFamily as TellFamily } from '#shared/concerns/tell-family.contract.ts';
import type { listPlacements as ListPlacements } from '#shared/concerns/list-placements.contract.ts';
import type { savePlacement as SavePlacement } from '#shared/concerns/save-placement.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

const oneCase = '/concerns/children/{childId}/cases/{caseId}' as const;

export const listCases = endpoint<typeof ListCases>('GET', '/concerns/cases');
export const listOwnChildren = endpoint<typeof ListOwnChildren>('GET', '/concerns/own-children');
export const raiseConcern = endpoint<typeof RaiseConcern>('POST', '/concerns/children/{childId}/cases');
export const readCase = endpoint<typeof ReadCase>('GET', oneCase);
export const tellFamily = endpoint<typeof TellFamily>('POST', `${oneCase}/told`);
export const analyseCase = endpoint<typeof AnalyseCase>('PUT', `${oneCase}/analysis`);
export const agreeActions = endpoint<typeof AgreeActions>('PUT', `${oneCase}/actions`);
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
const notifications = '/concerns/children/{childId}/notifications' as const;
export const listNotifications = endpoint<typeof ListNotifications>('GET', '/concerns/notifications');
export const readNotifications = endpoint<typeof ReadNotifications>('GET', notifications);
export const recordNotification = endpoint<typeof RecordNotification>(
  'PUT',
  `${notifications}/{notificationId}`,
);
export const followNotification = endpoint<typeof FollowNotification>(
  'POST',
  `${notifications}/{notificationId}/steps`,
);
