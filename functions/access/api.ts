import * as z from 'zod';
import { api } from '#functions/kernel/api.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { consentEndpoints } from './endpoints.ts';
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
  ...consentEndpoints(table),
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
