import type { StoredThread } from '#shared/people/stored-thread.ts';
import type { Key } from '#functions/kernel/keys.ts';
import { caseTaskKey, listedIn } from './case-store.ts';

/** Every list of tasks that the child's cases may stand on: where the child was, and where a holder is. */
export function caseTaskKeysOf({ child, cases }: Pick<StoredThread, 'child' | 'cases'>): Key[] {
  const { tenant, id: childId, affiliations } = child;
  const places = affiliations.map(({ unitId }) => unitId);
  return cases.flatMap((one) =>
    [...new Set([...listedIn(one), ...places])].map((unitId) =>
      caseTaskKey({ tenant, childId, caseId: one.id }, unitId),
    ),
  );
}
