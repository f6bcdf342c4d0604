import type { Case } from '#shared/concerns/case.ts';
import type { Placement } from '#shared/concerns/placement.ts';
import { degreeIn } from '#shared/instruments/guide-scale.ts';
import type { Degree } from '#shared/instruments/ruler-scale.ts';

/**
 * Where the guide is opened in a case: at the gravest that somebody says now, by each person's last placement. Without
 * placements by what was said when it was raised; undefined when nobody has said anything.
 */
export function degreeInCase(
  one: Pick<Case, 'id' | 'seen'>,
  placements: readonly Pick<Placement, 'caseId' | 'at' | 'by' | 'placed'>[],
): Degree | undefined {
  const lastOf = new Map(
    placements
      .filter(({ caseId }) => caseId === one.id)
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map((placement) => [placement.by.id, placement]),
  );
  const said = [...lastOf.values()].flatMap(({ placed }) =>
    [placed.child, placed.care].flatMap((mark) => (mark ? [mark.degree] : [])),
  );
  return said.length > 0 ? degreeIn(String(Math.max(...said))) : degreeIn(String(one.seen.degree));
}
