import * as z from 'zod';

/** Internal ids: 4–26 lower-case letters, digits and hyphens. They say nothing about the person. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{3,25}$/);
/** A municipality, by its four-digit code. */
export const tenantSchema = z.string().regex(/^\d{4}$/);
export type Tenant = z.infer<typeof tenantSchema>;
/** ISO calendar date, for example 2026-11-21. */
export const dateSchema = z.iso.date();
/** ISO instant in UTC, for example 2026-11-21T08:00:00.000Z. */
export const instantSchema = z.iso.datetime();
/** A grunddata group code as used in keys and URLs: made from the file's GroupId by `groupIdOf`. */
export const groupIdSchema = idSchema;
/** Counts up by one with every change; the writer says which one was seen. */
export const versionSchema = z.number().int().min(0);
