import type { Contract } from '../contract.ts';
import { answerConsent } from './answer-consent.contract.ts';
import { askConsent } from './ask-consent.contract.ts';
import { copyRoles } from './copy-roles.contract.ts';
import { delegateRole } from './delegate-role.contract.ts';
import { editRole } from './edit-role.contract.ts';
import { endRelease } from './end-release.contract.ts';
import { endRole } from './end-role.contract.ts';
import { grantRole } from './grant-role.contract.ts';
import { liftStop } from './lift-stop.contract.ts';
import { listAccounts } from './list-accounts.contract.ts';
import { listAlarms } from './list-alarms.contract.ts';
import { listColleagues } from './list-colleagues.contract.ts';
import { listConsents } from './list-consents.contract.ts';
import { listDueConsents } from './list-due-consents.contract.ts';
import { listRecent } from './list-recent.contract.ts';
import { listReads } from './list-reads.contract.ts';
import { listReleased } from './list-released.contract.ts';
import { previewConsent } from './preview-consent.contract.ts';
import { readConsent } from './read-consent.contract.ts';
import { readMunicipality } from './read-municipality.contract.ts';
import { readReadingRules } from './read-reading-rules.contract.ts';
import { readRoles } from './read-roles.contract.ts';
import { readSight } from './read-sight.contract.ts';
import { recordBasis } from './record-basis.contract.ts';
import { recordPaperAnswer } from './record-paper-answer.contract.ts';
import { removeRole } from './remove-role.contract.ts';
import { searchReads } from './search-reads.contract.ts';
import { setMunicipality } from './set-municipality.contract.ts';
import { setReadingRules } from './set-reading-rules.contract.ts';
import { setStop } from './set-stop.contract.ts';
import { settleAlarm } from './settle-alarm.contract.ts';
import { takeBackRole } from './take-back-role.contract.ts';
import { withdrawConsent } from './withdraw-consent.contract.ts';

/** Every endpoint of the module. */
export const accessContracts: readonly Contract[] = [
  readRoles,
  editRole,
  removeRole,
  grantRole,
  endRole,
  copyRoles,
  delegateRole,
  takeBackRole,
  listColleagues,
  listAccounts,
  listReads,
  listConsents,
  readConsent,
  previewConsent,
  askConsent,
  answerConsent,
  withdrawConsent,
  recordPaperAnswer,
  recordBasis,
  endRelease,
  listReleased,
  listDueConsents,
  setStop,
  liftStop,
  readSight,
  searchReads,
  listAlarms,
  settleAlarm,
  readReadingRules,
  setReadingRules,
  listRecent,
  readMunicipality,
  setMunicipality,
];
