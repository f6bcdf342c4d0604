import type { Contract } from '../contract.ts';
import { checkDuplicates } from './check-duplicates.contract.ts';
import { correctChild } from './correct-child.contract.ts';
import { createChild } from './create-child.contract.ts';
import { createStaff } from './create-staff.contract.ts';
import { dropContact } from './drop-contact.contract.ts';
import { endPlace } from './end-place.contract.ts';
import { endRoles } from './end-roles.contract.ts';
import { listCustodyConflicts } from './list-custody-conflicts.contract.ts';
import { listLeft } from './list-left.contract.ts';
import { listMerges } from './list-merges.contract.ts';
import { listMyChildren } from './list-my-children.contract.ts';
import { listUnits } from './list-units.contract.ts';
import { listUnplaced } from './list-unplaced.contract.ts';
import { mergePeople } from './merge-people.contract.ts';
import { placeChild } from './place-child.contract.ts';
import { previewMerge } from './preview-merge.contract.ts';
import { readChildFile } from './read-child-file.contract.ts';
import { readChild } from './read-child.contract.ts';
import { readMyChild } from './read-my-child.contract.ts';
import { readChildCpr } from './read-child-cpr.contract.ts';
import { readThread } from './read-thread.contract.ts';
import { saveContact } from './save-contact.contract.ts';
import { searchPeople } from './search-people.contract.ts';
import { undoMerge } from './undo-merge.contract.ts';

/** Every endpoint of the module. */
export const peopleContracts: readonly Contract[] = [
  listUnits,
  searchPeople,
  checkDuplicates,
  createChild,
  createStaff,
  readChildFile,
  correctChild,
  saveContact,
  dropContact,
  placeChild,
  endPlace,
  endRoles,
  listUnplaced,
  listLeft,
  listCustodyConflicts,
  previewMerge,
  mergePeople,
  undoMerge,
  listMerges,
  readChild,
  readThread,
  readChildCpr,
  listMyChildren,
  readMyChild,
];
