import type { Import } from '#shared/roster/import.ts';

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
] as const satisfies readonly Import['state'][];

/** Something happens by itself; worth looking again. */
export const isRunning = (state: Import['state']): boolean =>
  state === 'received' || state === 'checking' || state === 'applying';

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
