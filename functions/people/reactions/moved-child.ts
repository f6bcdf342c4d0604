import { isDeepStrictEqual } from 'node:util';
import type { ItemChange } from '#functions/kernel/reaction.ts';

const profileOf = /^(\d{4})#child#([^#]+)$/;
const followed = ['affiliations', 'firstName', 'lastName'] as const;

/** The child whose places or name the change touched; undefined for any other change. */
export function movedChild({
  pk,
  sk,
  before,
  after,
}: ItemChange): { tenant: string; childId: string } | undefined {
  const [, tenant, childId] = (sk === 'profile' && profileOf.exec(pk)) || [];
  if (tenant === undefined || childId === undefined || !before || !after) return undefined;
  const isSame = followed.every((field) => isDeepStrictEqual(before[field], after[field]));
  return isSame ? undefined : { tenant, childId };
}
