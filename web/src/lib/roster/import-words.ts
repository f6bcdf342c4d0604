import type { Import } from '#shared/roster/import.ts';

/** Something happens by itself; worth looking again. */
export const isRunning = (state: Import['state']): boolean =>
  state === 'received' || state === 'checking' || state === 'applying';
