import * as z from 'zod';
import { openGate } from '#functions/access/index.ts';
import { api } from '#functions/kernel/api.ts';
import { municipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import { Table } from '#functions/kernel/table.ts';
import { checkDuplicates } from './use-cases/check-duplicates.ts';
import { correctChild } from './use-cases/correct-child.ts';
import { createChild } from './use-cases/create-child.ts';
import { createStaff } from './use-cases/create-staff.ts';
import { dropContact } from './use-cases/drop-contact.ts';
import { endPlace } from './use-cases/end-place.ts';
import { endRoles } from './use-cases/end-roles.ts';
import { listCustodyConflicts } from './use-cases/list-custody-conflicts.ts';
import { listLeft } from './use-cases/list-left.ts';
import { listMerges } from './use-cases/list-merges.ts';
import { listUnits } from './use-cases/list-units.ts';
import { listUnplaced } from './use-cases/list-unplaced.ts';
import { mergePeople } from './use-cases/merge-people.ts';
import { placeChild } from './use-cases/place-child.ts';
import { previewMerge } from './use-cases/preview-merge.ts';
import { readChild } from './use-cases/read-child.ts';
import { readChildCpr } from './use-cases/read-child-cpr.ts';
import { readChildFile } from './use-cases/read-child-file.ts';
import { listMyChildren } from './use-cases/list-my-children.ts';
import { readMyChild } from './use-cases/read-my-child.ts';
import { readThread } from './use-cases/read-thread.ts';
import { saveContact } from './use-cases/save-contact.ts';
import { searchPeople } from './use-cases/search-people.ts';
import { undoMerge } from './use-cases/undo-merge.ts';

const { TABLE_NAME } = readSettings(z.object({ TABLE_NAME: z.string(), DATA_KEY_ARN: z.string() }));
const table = new Table(TABLE_NAME);
const openKeys = (tenant: string) => municipalityKeys(table, tenant);

export const handler = api(openGate(table), [
  listUnits(table),
  searchPeople(table, openKeys),
  checkDuplicates(table, openKeys),
  createChild(table, openKeys),
  createStaff(table, openKeys),
  readChildFile(table),
  correctChild(table, openKeys),
  saveContact(table),
  dropContact(table),
  placeChild(table),
  endPlace(table),
  endRoles(table),
  listUnplaced(table),
  listLeft(table),
  listCustodyConflicts(table),
  previewMerge(table),
  mergePeople(table, openKeys),
  undoMerge(table),
  listMerges(table),
  readChild(table),
  readThread(table),
  readChildCpr(table, openKeys),
  listMyChildren(table),
  readMyChild(table),
]);
