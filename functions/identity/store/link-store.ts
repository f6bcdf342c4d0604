import { asSeen } from '#functions/kernel/as-seen.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import { linkSchema, type Link, type Step } from '../domain/link.ts';

const ATTEMPTS = 6;

const linkKey = (tenant: string, hash: string): Key => ({ pk: partition(tenant, 'link', hash), sk: 'link' });

/** Where links stand, by their keyed hashes: for erasing them with the letters they came in. */
export const linkKeys = (tenant: string, hashes: readonly string[]): Key[] =>
  hashes.map((hash) => linkKey(tenant, hash));

/** Puts a link that is not there yet. Throws when there is one by that hash, which cannot happen by chance. */
export async function addLink(table: Table, tenant: string, hash: string, link: Link): Promise<void> {
  const added = await table.put({
    Item: { ...linkKey(tenant, hash), ...link },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  if (!added) throw new Error('a link stands where a new one should');
}

/** The link by the keyed hash of its token, strongly read. */
export async function readLink(table: Table, tenant: string, hash: string): Promise<Link | undefined> {
  const item = await table.get(linkKey(tenant, hash));
  return item && linkSchema.parse(item);
}

/**
 * Takes one step with the link as it stands when it is written: of answers that come at the same time each counts, and
 * what is told follows only from what is stored. Undefined when there is no such link. Throws when so many come that it
 * cannot be written.
 */
export async function stepLink<Outcome>(
  table: Table,
  tenant: string,
  hash: string,
  step: (link: Link) => Step<Outcome>,
): Promise<Outcome | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await readLink(table, tenant, hash);
    if (!before) return undefined;
    const { link, outcome } = step(before);
    if (link === before) return outcome;
    const saved = await table.put({
      Item: { ...linkKey(tenant, hash), ...link, version: before.version + 1 },
      ...asSeen(before.version),
    });
    if (saved) return outcome;
  }
  throw new Error('a link changes faster than it can be written');
}
