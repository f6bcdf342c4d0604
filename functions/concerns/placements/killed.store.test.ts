import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseId, childId } from '#test/builders/concern-town.ts';
import { killings, persistently } from '#test/builders/persistently.ts';
import { aPlacing } from '#test/builders/placement.ts';
import { openPlacementTown, type PlacementTown } from '#test/builders/placement-town.ts';
import { wholeTable } from '#test/builders/table-faults.ts';

let town: PlacementTown;
beforeEach(async () => {
  town = await openPlacementTown();
});
afterEach(() => town.close());

const save = (version: number, rationale: string) =>
  town.place('ellen', 'save-placement', {
    ...{ childId, caseId, placementId: 'placering', version },
    placing: aPlacing({ rationale }),
  });
const standing = async () =>
  [...(await wholeTable(town.client))]
    .filter(([key]) => key.includes(' placement#'))
    .map(([, { version, rationale }]) => [version, rationale]);

// The first write of a request is its line in the record, the second the placement.
test.each(killings(2))(
  'a placement and its correction, killed $when write $n and sent again, are there once',
  async (killing) => {
    expect(await persistently(town.client, killing, () => save(0, 'De første ord'))).toMatchObject({
      ok: true,
    });
    expect(await standing()).toEqual([[1, 'De første ord']]);
    expect(await persistently(town.client, killing, () => save(1, 'Nye ord'))).toMatchObject({ ok: true });
    expect(await standing()).toEqual([[2, 'Nye ord']]);
  },
);
