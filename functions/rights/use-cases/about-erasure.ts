import type { Child } from '#shared/people/child.ts';
import type { Erasure } from '#shared/rights/erasure.ts';
import type { Subject } from '#shared/access/facts.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readChildProfile } from '#functions/people/index.ts';
import { readErasure } from '../store/erasure-store.ts';

export interface AboutErasure {
  erasure: Erasure;
  /** Gone when it is done. */
  child?: Child;
}

/** A proposal and the child it is about; undefined when there is no such proposal. */
export async function readAboutErasure(
  table: Table,
  tenant: string,
  erasureId: string,
): Promise<AboutErasure | undefined> {
  const erasure = await readErasure(table, tenant, erasureId);
  if (!erasure) return undefined;
  const child =
    erasure.childId === undefined ? undefined : await readChildProfile(table, tenant, erasure.childId);
  return { erasure, ...(child && { child }) };
}

/**
 * What `decide` is asked: the unit that the child was in last, so that its leader is reached though the child has left;
 * undefined for the child's own parent, who never answers as staff.
 */
export function erasureSubject({ erasure, child }: AboutErasure, actorId: string): Subject | undefined {
  if (child?.guardians.some(({ id }) => id === actorId)) return undefined;
  return erasure.unitId === undefined ? { kind: 'tenant' } : { kind: 'unit', unitId: erasure.unitId };
}
