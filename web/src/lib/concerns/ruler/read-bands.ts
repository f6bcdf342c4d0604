import type { RulerBand } from '#shared/instruments/ruler-band.ts';
import { bandAt } from '#shared/instruments/ruler-scale.ts';
import type { Ruler } from '#shared/instruments/ruler.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { listPlacements as ListPlacements } from '#shared/concerns/list-placements.contract.ts';
import { need, type Loading } from '#lib/api/need.ts';
import { listPlacements } from '#lib/concerns/endpoints.ts';
import { listRulers, readRuler } from '#lib/instruments/endpoints.ts';

export type PlacementsRead = OutputOf<typeof ListPlacements>;

export interface RulerRead {
  ruler: Ruler;
  band: RulerBand;
}

/** All that the placing page needs: the placements there are, the rulers in use, and the first one's texts at the child's age. */
export async function readForPlacing(loading: Loading, childId: string) {
  const [placements, { rulers }] = await Promise.all([
    need(loading, listPlacements, { childId }),
    need(loading, listRulers, {}),
  ]);
  const inUse = rulers.filter((ruler) => ruler.inUse);
  const [first] = inUse;
  const band = first && bandAt(first.bands, placements.child.ageMonths);
  const begun =
    first && band
      ? await need(loading, readRuler, { rulerId: first.rulerId, version: first.version, bandId: band.id })
      : undefined;
  return { placements, rulers: inUse, begun };
}
