import { createHash } from 'node:crypto';
import * as z from 'zod';
import { sides } from '#shared/access/actor.ts';
import { idSchema } from '#shared/ids.ts';
import type { Item } from '#functions/kernel/table.ts';

/**
 * One line of the record as the chain keeps it. Short names: hundreds lie in one item. `k` what it is about, as kind and
 * id; `s` its place; `a` and `d` who and on which side; `w` the word; `o` the outcome; `r` the roles that gave the right,
 * each with its unit; `h` the digest of the line as it was stored.
 */
const linkSchema = z.object({
  k: z.string(),
  s: z.string(),
  a: idSchema,
  d: z.enum(sides),
  w: z.string(),
  o: z.enum(['asked', 'refused']),
  r: z.array(z.tuple([z.string(), z.string()])),
  h: z.string(),
});
export type Link = z.infer<typeof linkSchema>;

export const pageSchema = z.object({
  /** From 1 within the day. */
  number: z.number().int(),
  /** When the lines were chained: ISO instant. */
  at: z.string(),
  previous: z.string(),
  hash: z.string(),
  links: z.array(linkSchema),
});
export type Page = z.infer<typeof pageSchema>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What the first page of all follows. */
export const beginning = (tenant: string): string => sha256(`roed-traad record ${tenant}`);

/** The digest (SHA-256, base64url) of a line as stored, whatever the order of its attributes. */
export const digestOf = (item: Item): string =>
  sha256(JSON.stringify(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1))));

/**
 * The hash of a page: of the hash before it, of where and when it stands, and then of each line in turn, so that
 * leaving out, adding or moving one line changes everything after it.
 */
export function hashOfPage(tenant: string, date: string, page: Omit<Page, 'hash'>): string {
  const head = sha256(JSON.stringify([page.previous, tenant, date, page.number, page.at]));
  return page.links.reduce(
    (hash, { k, s, a, d, w, o, r, h }) => sha256(JSON.stringify([hash, k, s, a, d, w, o, r, h])),
    head,
  );
}
