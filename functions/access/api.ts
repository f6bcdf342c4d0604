import * as z from 'zod';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { answerConsent } from './consents/use-cases/answer-consent.ts';
import { askConsent } from './consents/use-cases/ask-consent.ts';
import { endRelease } from './consents/use-cases/end-release.ts';
import { liftStop } from './consents/use-cases/lift-stop.ts';
import { listConsents } from './consents/use-cases/list-consents.ts';
import { listDueConsents } from './consents/use-cases/list-due-consents.ts';
import { listReleased } from './consents/use-cases/list-released.ts';
import { previewConsent } from './consents/use-cases/preview-consent.ts';
import { readConsent } from './consents/use-cases/read-consent.ts';
import { readSight } from './consents/use-cases/read-sight.ts';
import { recordBasis } from './consents/use-cases/record-basis.ts';
import { recordPaperAnswer } from './consents/use-cases/record-paper-answer.ts';
import { setStop } from './consents/use-cases/set-stop.ts';
import { withdrawConsent } from './consents/use-cases/withdraw-consent.ts';
import { openGate } from './gate.ts';
import { copyRoles } from './roles/copy-roles.ts';
import { delegateRole } from './roles/delegate-role.ts';
import { editRole } from './roles/edit-role.ts';
import { endRole } from './roles/end-role.ts';
import { grantRole } from './roles/grant-role.ts';
import { listAccounts, listColleagues } from './roles/list-accounts.ts';
import { readRoles } from './roles/read-roles.ts';
import { removeRole } from './roles/remove-role.ts';
import { takeBackRole } from './roles/take-back-role.ts';
import { listAlarms } from './use-cases/list-alarms.ts';
import { listRecent } from './use-cases/list-recent.ts';
import { listReads } from './use-cases/list-reads.ts';
import { readMunicipality } from './use-cases/read-municipality.ts';
import { readReadingRules } from './use-cases/read-reading-rules.ts';
import { searchReads } from './use-cases/search-reads.ts';
import { setMunicipality } from './use-cases/set-municipality.ts';
import { setReadingRules } from './use-cases/set-reading-rules.ts';
import { settleAlarm } from './use-cases/settle-alarm.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string() }));
const table = new Table(TABLE_NAME);

export const handler = api(openGate(table), [
  listReads(table),
  listConsents(table),
  readConsent(table),
  previewConsent(table),
  askConsent(table),
  answerConsent(table),
  withdrawConsent(table),
  recordPaperAnswer(table),
  recordBasis(table),
  endRelease(table),
  listReleased(table),
  listDueConsents(table),
  setStop(table),
  liftStop(table),
  readSight(table),
  readRoles(table),
  editRole(table),
  removeRole(table),
  grantRole(table),
  endRole(table),
  copyRoles(table),
  delegateRole(table),
  takeBackRole(table),
  listAccounts(table),
  listColleagues(table),
  searchReads(table),
  listAlarms(table),
  settleAlarm(table),
  readReadingRules(table),
  setReadingRules(table),
  listRecent(table),
  readMunicipality(table),
  setMunicipality(table),
]);
