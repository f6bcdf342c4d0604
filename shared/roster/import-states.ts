/**
 * offered (a place to put the file) → received → checking → applying → done; or → refused (the file is not to be
 * trusted), → waiting (a safeguard asks a person; approve → applying, reject → rejected); `unchanged` when the file says
 * nothing new. `stopped`: it failed again and again; a person lets it go on from where it stood (retry).
 */
export const importStates = [
  'offered',
  'received',
  'checking',
  'waiting',
  'applying',
  'done',
  'unchanged',
  'refused',
  'rejected',
  'stopped',
] as const;

/** What an import can do to a person or a group. */
export const changeKinds = [
  'child-added',
  'child-changed',
  'child-left',
  'staff-added',
  'staff-changed',
  'staff-left',
  'group-added',
  'group-changed',
  'group-ended',
] as const;
