import type { agreeFollowUp as AgreeFollowUp } from '#shared/rounds/agree-follow-up.contract.ts';
import type { agreeJointAssessment as AgreeJointAssessment } from '#shared/rounds/agree-joint-assessment.contract.ts';
import type { cancelRound as CancelRound } from '#shared/rounds/cancel-round.contract.ts';
import type { informParents as InformParents } from '#shared/rounds/inform-parents.contract.ts';
import type { joinRound as JoinRound } from '#shared/rounds/join-round.contract.ts';
import type { listChildRounds as ListChildRounds } from '#shared/rounds/list-child-rounds.contract.ts';
import type { listRounds as ListRounds } from '#shared/rounds/list-rounds.contract.ts';
import type { openRound as OpenRound } from '#shared/rounds/open-round.contract.ts';
import type { planRound as PlanRound } from '#shared/rounds/plan-round.contract.ts';
import type { previewRound as PreviewRound } from '#shared/rounds/preview-round.contract.ts';
import type { readGroup as ReadGroup } from '#shared/rounds/read-group.contract.ts';
import type { readMeeting as ReadMeeting } from '#shared/rounds/read-meeting.contract.ts';
import type { recordNotice as RecordNotice } from '#shared/rounds/record-notice.contract.ts';
import type { recordNotices as RecordNotices } from '#shared/rounds/record-notices.contract.ts';
import type { submitGreen as SubmitGreen } from '#shared/rounds/submit-green.contract.ts';
import type { submitOwnAssessment as SubmitOwnAssessment } from '#shared/rounds/submit-own-assessment.contract.ts';
import type { withdrawOwnAssessment as WithdrawOwnAssessment } from '#shared/rounds/withdraw-own-assessment.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const listRounds = endpoint<typeof ListRounds>('GET', '/rounds');
export const previewRound = endpoint<typeof PreviewRound>('POST', '/rounds/preview');
export const planRound = endpoint<typeof PlanRound>('PUT', '/rounds/{roundId}');
export const openRound = endpoint<typeof OpenRound>('POST', '/rounds/{roundId}/open');
export const cancelRound = endpoint<typeof CancelRound>('POST', '/rounds/{roundId}/cancel');
export const recordNotices = endpoint<typeof RecordNotices>('POST', '/rounds/{roundId}/notices');
export const readGroup = endpoint<typeof ReadGroup>('GET', '/rounds/{roundId}/groups/{groupId}');
export const submitGreen = endpoint<typeof SubmitGreen>('POST', '/rounds/{roundId}/groups/{groupId}/green');
export const readMeeting = endpoint<typeof ReadMeeting>(
  'GET',
  '/rounds/{roundId}/groups/{groupId}/children/{childId}',
);
export const recordNotice = endpoint<typeof RecordNotice>(
  'PUT',
  '/rounds/{roundId}/children/{childId}/notice',
);
export const listChildRounds = endpoint<typeof ListChildRounds>('GET', '/rounds/children/{childId}');
export const joinRound = endpoint<typeof JoinRound>('PUT', '/rounds/{roundId}/children/{childId}');
export const submitOwnAssessment = endpoint<typeof SubmitOwnAssessment>(
  'PUT',
  '/rounds/{roundId}/children/{childId}/own',
);
export const withdrawOwnAssessment = endpoint<typeof WithdrawOwnAssessment>(
  'DELETE',
  '/rounds/{roundId}/children/{childId}/own',
);
export const agreeJointAssessment = endpoint<typeof AgreeJointAssessment>(
  'PUT',
  '/rounds/{roundId}/children/{childId}/joint',
);
export const agreeFollowUp = endpoint<typeof AgreeFollowUp>(
  'PUT',
  '/rounds/{roundId}/children/{childId}/follow-up',
);
export const informParents = endpoint<typeof InformParents>(
  'PUT',
  '/rounds/{roundId}/children/{childId}/informed',
);
