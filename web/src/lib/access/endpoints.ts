import type { answerConsent as AnswerConsent } from '#shared/access/answer-consent.contract.ts';
import type { askConsent as AskConsent } from '#shared/access/ask-consent.contract.ts';
import type { copyRoles as CopyRoles } from '#shared/access/copy-roles.contract.ts';
import type { delegateRole as DelegateRole } from '#shared/access/delegate-role.contract.ts';
import type { editRole as EditRole } from '#shared/access/edit-role.contract.ts';
import type { endRelease as EndRelease } from '#shared/access/end-release.contract.ts';
import type { endRole as EndRole } from '#shared/access/end-role.contract.ts';
import type { grantRole as GrantRole } from '#shared/access/grant-role.contract.ts';
import type { liftStop as LiftStop } from '#shared/access/lift-stop.contract.ts';
import type { listAccounts as ListAccounts } from '#shared/access/list-accounts.contract.ts';
import type { listAlarms as ListAlarms } from '#shared/access/list-alarms.contract.ts';
import type { listColleagues as ListColleagues } from '#shared/access/list-colleagues.contract.ts';
import type { listConsents as ListConsents } from '#shared/access/list-consents.contract.ts';
import type { listDueConsents as ListDueConsents } from '#shared/access/list-due-consents.contract.ts';
import type { listRecent as ListRecent } from '#shared/access/list-recent.contract.ts';
import type { listReads as ListReads } from '#shared/access/list-reads.contract.ts';
import type { listReleased as ListReleased } from '#shared/access/list-released.contract.ts';
import type { previewConsent as PreviewConsent } from '#shared/access/preview-consent.contract.ts';
import type { readConsent as ReadConsent } from '#shared/access/read-consent.contract.ts';
import type { readMunicipality as ReadMunicipality } from '#shared/access/read-municipality.contract.ts';
import type { readReadingRules as ReadReadingRules } from '#shared/access/read-reading-rules.contract.ts';
import type { readRoles as ReadRoles } from '#shared/access/read-roles.contract.ts';
import type { readSight as ReadSight } from '#shared/access/read-sight.contract.ts';
import type { recordBasis as RecordBasis } from '#shared/access/record-basis.contract.ts';
import type { recordPaperAnswer as RecordPaperAnswer } from '#shared/access/record-paper-answer.contract.ts';
import type { removeRole as RemoveRole } from '#shared/access/remove-role.contract.ts';
import type { searchReads as SearchReads } from '#shared/access/search-reads.contract.ts';
import type { setMunicipality as SetMunicipality } from '#shared/access/set-municipality.contract.ts';
import type { setReadingRules as SetReadingRules } from '#shared/access/set-reading-rules.contract.ts';
import type { setStop as SetStop } from '#shared/access/set-stop.contract.ts';
import type { settleAlarm as SettleAlarm } from '#shared/access/settle-alarm.contract.ts';
import type { takeBackRole as TakeBackRole } from '#shared/access/take-back-role.contract.ts';
import type { withdrawConsent as WithdrawConsent } from '#shared/access/withdraw-consent.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const readRoles = endpoint<typeof ReadRoles>('GET', '/access/roles');
export const editRole = endpoint<typeof EditRole>('PUT', '/access/roles/{roleId}');
export const removeRole = endpoint<typeof RemoveRole>('POST', '/access/roles/{roleId}/remove');
export const grantRole = endpoint<typeof GrantRole>('POST', '/access/people/{personId}/roles');
export const endRole = endpoint<typeof EndRole>('POST', '/access/people/{personId}/roles/end');
export const copyRoles = endpoint<typeof CopyRoles>('POST', '/access/people/{personId}/roles/copy');
export const delegateRole = endpoint<typeof DelegateRole>('POST', '/access/my-roles/delegate');
export const takeBackRole = endpoint<typeof TakeBackRole>('POST', '/access/my-roles/take-back');
export const listColleagues = endpoint<typeof ListColleagues>('GET', '/access/colleagues');
export const listAccounts = endpoint<typeof ListAccounts>('GET', '/access/accounts');
export const listReads = endpoint<typeof ListReads>('GET', '/access/children/{childId}/reads');
export const searchReads = endpoint<typeof SearchReads>('POST', '/access/reads/search');
export const listAlarms = endpoint<typeof ListAlarms>('GET', '/access/alarms');
export const settleAlarm = endpoint<typeof SettleAlarm>('PUT', '/access/alarms/{alarmId}');
export const readReadingRules = endpoint<typeof ReadReadingRules>('GET', '/access/reading-rules');
export const setReadingRules = endpoint<typeof SetReadingRules>('PUT', '/access/reading-rules');
export const askConsent = endpoint<typeof AskConsent>(
  'PUT',
  '/access/children/{childId}/consents/{consentId}',
);
export const answerConsent = endpoint<typeof AnswerConsent>(
  'PUT',
  '/access/children/{childId}/consents/{consentId}/answer',
);
export const endRelease = endpoint<typeof EndRelease>(
  'PUT',
  '/access/children/{childId}/releases/{releaseId}/end',
);
export const liftStop = endpoint<typeof LiftStop>('PUT', '/access/children/{childId}/stops/{stopId}/lift');
export const listConsents = endpoint<typeof ListConsents>('GET', '/access/children/{childId}/consents');
export const listDueConsents = endpoint<typeof ListDueConsents>('GET', '/access/due-consents');
export const listReleased = endpoint<typeof ListReleased>('GET', '/access/released');
export const previewConsent = endpoint<typeof PreviewConsent>(
  'POST',
  '/access/children/{childId}/consents/preview',
);
export const readConsent = endpoint<typeof ReadConsent>(
  'GET',
  '/access/children/{childId}/consents/{consentId}',
);
export const readSight = endpoint<typeof ReadSight>('GET', '/access/children/{childId}/sight');
export const recordBasis = endpoint<typeof RecordBasis>('PUT', '/access/children/{childId}/bases/{basisId}');
export const recordPaperAnswer = endpoint<typeof RecordPaperAnswer>(
  'PUT',
  '/access/children/{childId}/consents/{consentId}/paper',
);
export const listRecent = endpoint<typeof ListRecent>('GET', '/access/recent');
export const readMunicipality = endpoint<typeof ReadMunicipality>('GET', '/access/municipality');
export const setMunicipality = endpoint<typeof SetMunicipality>('PUT', '/access/municipality');
export const setStop = endpoint<typeof SetStop>('PUT', '/access/children/{childId}/stops/{stopId}');
export const withdrawConsent = endpoint<typeof WithdrawConsent>(
  'PUT',
  '/access/children/{childId}/consents/{consentId}/withdrawal',
);
