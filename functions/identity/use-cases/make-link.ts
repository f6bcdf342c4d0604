import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { MunicipalityKeys } from '#functions/kernel/municipality-keys.ts';
import { readSettings } from '#functions/kernel/settings.ts';
import type { Table } from '#functions/kernel/table.ts';
import { linkSchema, type Link } from '../domain/link.ts';
import { addLink, stepLink } from '../store/link-store.ts';
import { ttlAfter } from '../store/once.ts';

export interface WantedLink extends Pick<Link, 'personId' | 'side' | 'childId' | 'path'> {
  tenant: string;
  /** How long it can be used: 14 when absent, 60 at most. */
  validDays?: number;
  /** ISO instant. */
  now: string;
}

const DAY_SECONDS = 86_400;
const MOST_DAYS = 60;
/** Kept after it has ended, so that its reader can be told and ask for a new letter. */
const KEPT_DAYS = 60;

/**
 * A link for one reader to one page, for one use. The token stands behind `#`, which browsers send to no server; here
 * only its keyed hash is stored, and that is what a letter keeps for withdrawing it. Needs SITE_ORIGIN. Throws a ZodError
 * for a path that leads out of the site.
 */
export async function makeLink(
  table: Table,
  keys: MunicipalityKeys,
  { tenant, personId, side, childId, path, validDays = 14, now }: WantedLink,
): Promise<{ url: string; linkHash: string; expiresAt: string }> {
  const { SITE_ORIGIN } = readSettings(z.object({ SITE_ORIGIN: z.url() }));
  const days = Math.min(Math.max(Math.trunc(validDays), 1), MOST_DAYS);
  const nowMs = Date.parse(now);
  const expiresAt = new Date(nowMs + days * DAY_SECONDS * 1000).toISOString();
  const token = `${tenant}-${randomBytes(32).toString('base64url')}`;
  const linkHash = keys.hash('link', token);
  const ttl = ttlAfter(nowMs, (days + KEPT_DAYS) * DAY_SECONDS);
  await addLink(table, tenant, linkHash, linkSchema.parse({ personId, side, childId, path, expiresAt, ttl }));
  return { url: `${SITE_ORIGIN}/link#${token}`, linkHash, expiresAt };
}

/** Makes links unusable from now on; those used up, ended or gone are no error. */
export async function withdrawLinks(
  table: Table,
  tenant: string,
  linkHashes: readonly string[],
): Promise<void> {
  await Promise.all(
    linkHashes.map((hash) =>
      stepLink(table, tenant, hash, (link) => ({
        link: link.state === 'open' ? { ...link, state: 'withdrawn' } : link,
        outcome: true,
      })),
    ),
  );
}
