import type { Child } from '#shared/people/child.ts';
import type { Write } from '#functions/kernel/table.ts';
import { childAsFound } from '../domain/find-entries.ts';
import { conflictWrites } from './custody-store.ts';
import { findWrites } from './find-writes.ts';
import { pointerWrites } from './guardian-store.ts';

/**
 * All that is kept beside a child's profile so that it is found: under its names and birth date, with its contact
 * persons, and on the lists. For the transaction that writes the profile; without `after` everything goes.
 */
export const childIndexWrites = (
  tenant: string,
  before: Child | undefined,
  after: Child | undefined,
): Write[] => [
  ...findWrites(tenant, before && childAsFound(before), after && childAsFound(after)),
  ...pointerWrites(tenant, before, after),
  ...conflictWrites(tenant, before, after),
];
