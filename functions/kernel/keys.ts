import { currentTenant, OutsideMunicipality } from './tenant.ts';

/** A partition key: the municipality first, always. Only `partition` makes one. */
export type Partition = string & { readonly partition: unique symbol };

/**
 * Builds a partition key, for example `0899#child#k3f…`. Parts may not hold `#`: nothing in a key can escape its
 * municipality. Throws a RangeError for a malformed municipality code or part, and OutsideMunicipality inside of
 * `forTenant` for any municipality but that one.
 */
export function partition(tenant: string, word: string, ...parts: string[]): Partition {
  if (!/^\d{4}$/.test(tenant))
    throw new RangeError('a partition key begins with a four-digit municipality code');
  if ([word, ...parts].some((part) => part === '' || part.includes('#')))
    throw new RangeError('a key part may not be empty or hold #');
  if ((currentTenant() ?? tenant) !== tenant)
    throw new OutsideMunicipality('a key of another municipality than the work is for');
  return [tenant, word, ...parts].join('#') as Partition;
}

/** The primary key of one item. */
export interface Key {
  pk: Partition;
  sk: string;
}

/** The municipality a partition key belongs to. */
export const tenantOf = (pk: string): string => pk.slice(0, 4);
