import type { Work } from '#shared/insight/work.ts';

/** Whether the time is up: to the minute where the clock runs in hours. */
export const isLate = (one: Work, today: string, now = new Date().toISOString()): boolean =>
  one.kind === 'notification' && one.dueAt !== undefined ? one.dueAt < now : one.dueOn < today;
