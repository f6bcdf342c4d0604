import type { checkDuplicates as CheckDuplicates } from '#shared/people/check-duplicates.contract.ts';
import type { correctChild as CorrectChild } from '#shared/people/correct-child.contract.ts';
import type { createChild as CreateChild } from '#shared/people/create-child.contract.ts';
import type { createStaff as CreateStaff } from '#shared/people/create-staff.contract.ts';
import type { dropContact as DropContact } from '#shared/people/drop-contact.contract.ts';
import type { endPlace as EndPlace } from '#shared/people/end-place.contract.ts';
import type { endRoles as EndRoles } from '#shared/people/end-roles.contract.ts';
import type { listCustodyConflicts as ListCustodyConflicts } from '#shared/people/list-custody-conflicts.contract.ts';
import type { listLeft as ListLeft } from '#shared/people/list-left.contract.ts';
import type { listMerges as ListMerges } from '#shared/people/list-merges.contract.ts';
import type { listMyChildren as ListMyChildren } from '#shared/people/list-my-children.contract.ts';
import type { listUnits as ListUnits } from '#shared/people/list-units.contract.ts';
import type { listUnplaced as ListUnplaced } from '#shared/people/list-unplaced.contract.ts';
import type { mergePeople as MergePeople } from '#shared/people/merge-people.contract.ts';
import type { placeChild as PlaceChild } from '#shared/people/place-child.contract.ts';
import type { previewMerge as PreviewMerge } from '#shared/people/preview-merge.contract.ts';
import type { readChildCpr as ReadChildCpr } from '#shared/people/read-child-cpr.contract.ts';
import type { readChildFile as ReadChildFile } from '#shared/people/read-child-file.contract.ts';
import type { readChild as ReadChild } from '#shared/people/read-child.contract.ts';
import type { readMyChild as ReadMyChild } from '#shared/people/read-my-child.contract.ts';
import type { readThread as ReadThread } from '#shared/people/read-thread.contract.ts';
import type { saveContact as SaveContact } from '#shared/people/save-contact.contract.ts';
import type { searchPeople as SearchPeople } from '#shared/people/search-people.contract.ts';
import type { undoMerge as UndoMerge } from '#shared/people/undo-merge.contract.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export const listUnits = endpoint<typeof ListUnits>('GET', '/people/units');
export const searchPeople = endpoint<typeof SearchPeople>('POST', '/people/search');
/** @public No page asks it by itself: making somebody asks first. Other systems may. */
export const checkDuplicates = endpoint<typeof CheckDuplicates>('POST', '/people/duplicates');
export const createChild = endpoint<typeof CreateChild>('PUT', '/people/children/{childId}');
export const createStaff = endpoint<typeof CreateStaff>('PUT', '/people/staff/{staffId}');
export const readChildFile = endpoint<typeof ReadChildFile>('GET', '/people/children/{childId}/file');
export const correctChild = endpoint<typeof CorrectChild>('POST', '/people/children/{childId}/correct');
export const saveContact = endpoint<typeof SaveContact>(
  'PUT',
  '/people/children/{childId}/contacts/{guardianId}',
);
export const dropContact = endpoint<typeof DropContact>(
  'DELETE',
  '/people/children/{childId}/contacts/{guardianId}',
);
export const placeChild = endpoint<typeof PlaceChild>('POST', '/people/children/{childId}/places');
export const endPlace = endpoint<typeof EndPlace>('POST', '/people/children/{childId}/places/{unitId}/end');
export const endRoles = endpoint<typeof EndRoles>('POST', '/people/staff/{staffId}/end');
export const listUnplaced = endpoint<typeof ListUnplaced>('GET', '/people/unplaced');
export const listLeft = endpoint<typeof ListLeft>('GET', '/people/left');
export const listCustodyConflicts = endpoint<typeof ListCustodyConflicts>('GET', '/people/custody-conflicts');
export const previewMerge = endpoint<typeof PreviewMerge>('POST', '/people/merges/preview');
export const mergePeople = endpoint<typeof MergePeople>('PUT', '/people/merges/{mergeId}');
export const undoMerge = endpoint<typeof UndoMerge>('POST', '/people/merges/{mergeId}/undo');
export const listMerges = endpoint<typeof ListMerges>('GET', '/people/merges');
export const readChild = endpoint<typeof ReadChild>('GET', '/people/children/{childId}');
export const readChildCpr = endpoint<typeof ReadChildCpr>('GET', '/people/children/{childId}/cpr');
export const readThread = endpoint<typeof ReadThread>('GET', '/people/children/{childId}/thread');
export const listMyChildren = endpoint<typeof ListMyChildren>('GET', '/people/family');
export const readMyChild = endpoint<typeof ReadMyChild>('GET', '/people/family/{childId}');
