import { localDateOf } from '#shared/local-date.ts';

/** The municipality's calendar date at the instant, for example 2026-11-21: what every clock here is counted from. */
export const dateOf = (instant: Date): string => localDateOf(instant);
