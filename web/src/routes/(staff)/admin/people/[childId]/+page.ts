import { listReads } from '#lib/access/endpoints.ts';
import { listUnits, readChild, readChildFile } from '#lib/people/endpoints.ts';
import { need } from '#lib/api/need.ts';
import { may } from '#lib/state/me.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async ({ params, fetch, url, parent }) => {
  const { me } = await parent();
  const mayCorrect = may(me, 'people.correct');
  const [read, file, units, reads] = await Promise.all([
    need({ fetch, url }, readChild, params),
    mayCorrect ? need({ fetch, url }, readChildFile, params) : undefined,
    mayCorrect && may(me, 'unit.list') ? need({ fetch, url }, listUnits, {}) : undefined,
    may(me, 'reads.read') ? need({ fetch, url }, listReads, params) : undefined,
  ]);
  return { child: file?.child ?? read.child, file, why: read.why, units: units?.units ?? [], reads };
};
