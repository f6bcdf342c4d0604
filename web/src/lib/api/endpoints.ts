import type { listReads as ListReads } from '#shared/access/list-reads.contract.ts';
import type { listMunicipalities as ListMunicipalities } from '#shared/identity/list-municipalities.contract.ts';
import type { readMe as ReadMe } from '#shared/identity/read-me.contract.ts';
import type { refreshSession as RefreshSession } from '#shared/identity/refresh-session.contract.ts';
import type { signOut as SignOut } from '#shared/identity/sign-out.contract.ts';
import type { listMyGroups as ListMyGroups } from '#shared/insight/list-my-groups.contract.ts';
import type { readMunicipalityCockpit as ReadMunicipalityCockpit } from '#shared/insight/read-municipality-cockpit.contract.ts';
import type { readUnitCockpit as ReadUnitCockpit } from '#shared/insight/read-unit-cockpit.contract.ts';
import type { publishTopi as PublishTopi } from '#shared/instruments/publish-topi.contract.ts';
import type { readTopi as ReadTopi } from '#shared/instruments/read-topi.contract.ts';
import type { listUnits as ListUnits } from '#shared/people/list-units.contract.ts';
import type { readChild as ReadChild } from '#shared/people/read-child.contract.ts';
import type { readThread as ReadThread } from '#shared/people/read-thread.contract.ts';
import type { searchPeople as SearchPeople } from '#shared/people/search-people.contract.ts';
import type { answerImport as AnswerImport } from '#shared/roster/answer-import.contract.ts';
import type { listImports as ListImports } from '#shared/roster/list-imports.contract.ts';
import type { readImport as ReadImport } from '#shared/roster/read-import.contract.ts';
import type { uploadImport as UploadImport } from '#shared/roster/upload-import.contract.ts';
import type { agreeFollowUp as AgreeFollowUp } from '#shared/rounds/agree-follow-up.contract.ts';
import type { agreeJointAssessment as AgreeJointAssessment } from '#shared/rounds/agree-joint-assessment.contract.ts';
import type { cancelRound as CancelRound } from '#shared/rounds/cancel-round.contract.ts';
import type { informParents as InformParents } from '#shared/rounds/inform-parents.contract.ts';
import type { listRounds as ListRounds } from '#shared/rounds/list-rounds.contract.ts';
import type { listTasks as ListTasks } from '#shared/rounds/list-tasks.contract.ts';
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
import { endpoint } from './endpoint.ts';

export const refreshSession = endpoint<typeof RefreshSession>('POST', '/identity/refresh');
export const signOut = endpoint<typeof SignOut>('POST', '/identity/sign-out');
export const listMunicipalities = endpoint<typeof ListMunicipalities>('GET', '/identity/municipalities');
export const readMe = endpoint<typeof ReadMe>('GET', '/identity/me');

export const listUnits = endpoint<typeof ListUnits>('GET', '/people/units');
export const searchPeople = endpoint<typeof SearchPeople>('POST', '/people/search');
export const readChild = endpoint<typeof ReadChild>('GET', '/people/children/{childId}');
export const readThread = endpoint<typeof ReadThread>('GET', '/people/children/{childId}/thread');
export const listReads = endpoint<typeof ListReads>('GET', '/access/children/{childId}/reads');

export const readTopi = endpoint<typeof ReadTopi>('GET', '/instruments/topi/{version}');
export const publishTopi = endpoint<typeof PublishTopi>('POST', '/instruments/topi');

export const listRounds = endpoint<typeof ListRounds>('GET', '/rounds');
export const previewRound = endpoint<typeof PreviewRound>('POST', '/rounds/preview');
export const planRound = endpoint<typeof PlanRound>('PUT', '/rounds/{roundId}');
export const openRound = endpoint<typeof OpenRound>('POST', '/rounds/{roundId}/open');
export const cancelRound = endpoint<typeof CancelRound>('POST', '/rounds/{roundId}/cancel');
export const recordNotices = endpoint<typeof RecordNotices>('POST', '/rounds/{roundId}/notices');
export const listTasks = endpoint<typeof ListTasks>('GET', '/rounds/tasks');
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

export const listMyGroups = endpoint<typeof ListMyGroups>('GET', '/insight/my-groups');
export const readUnitCockpit = endpoint<typeof ReadUnitCockpit>(
  'GET',
  '/insight/rounds/{roundId}/units/{unitId}',
);
export const readMunicipalityCockpit = endpoint<typeof ReadMunicipalityCockpit>(
  'GET',
  '/insight/rounds/{roundId}',
);

export const uploadImport = endpoint<typeof UploadImport>('POST', '/roster/imports');
export const listImports = endpoint<typeof ListImports>('GET', '/roster/imports');
export const readImport = endpoint<typeof ReadImport>('GET', '/roster/imports/{importId}');
export const answerImport = endpoint<typeof AnswerImport>('POST', '/roster/imports/{importId}/answer');
