import { need } from '#lib/api/need.ts';
import { rememberedName } from '#lib/concerns/case/own-children.ts';
import { readChild } from '#lib/people/endpoints.ts';
import type { PageLoad } from './$types.d.ts';

/** Opened from a list that is still in memory it asks for nothing, and works without a net. */
export const load: PageLoad = async ({ params, fetch, url }) => {
  const known = rememberedName(params.childId);
  if (known !== undefined) return { childId: params.childId, name: known };
  const { child } = await need({ fetch, url }, readChild, params);
  return { childId: child.id, name: `${child.firstName} ${child.lastName}` };
};
