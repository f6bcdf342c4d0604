import { daysAfter } from '../access/periods.ts';

/**
 * So long what was put into the archive before an erasure lies here: ten years, so that two hand-overs to an archive,
 * which come about every fifth year, can fetch it. The bucket's lifecycle and the certificate both go by it.
 */
export const ARCHIVE_DAYS = 3653;

/** The last day on which it can be fetched here. */
export const archiveKeptUntil = (erasedOn: string): string => daysAfter(erasedOn, ARCHIVE_DAYS);
