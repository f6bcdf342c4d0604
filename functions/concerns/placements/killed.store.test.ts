import { afterAll, beforeAll, expect, test } from 'vitest';
import { partition } from '#functions/kernel/keys.ts';
import { caseId, childId } from '#test/builders/concern-town.ts';
import { aPlacing } from '#test/builders/placement.ts';
import { openPlacementTown, type PlacementTown } from '#test/builders/placement-town.ts';
import { mortalTable } from '#test/builders/round-mortal-table.ts';

let town: PlacementTown;
beforeAll(async () => {
  town = await openPlacementTown();
});
afterAll(() => town.close());

const now = '2026-11-23T09:00:00.000Z';
const ask = (placementId: string, version: number, rationale: string, over = town.table) =>
  town.place(
    'ellen',
    'save-placement',
    { childId, caseId, placementId, version, placing: aPlacing({ rationale }) },
    now,
    over,
  );
const standing = async (id: string) => {
  const items = await town.table.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': `0899#child#${childId}`, ':sk': `placement#${id}` },
  });
  return items.map(({ version, rationale }) => [version, rationale]);
};

test.each([
  { what: 'a placement', version: 0, wanted: [[1, 'Nye ord']] },
  { what: 'its correction', version: 1, wanted: [[2, 'Nye ord']] },
])(
  '$what killed before or after any of its writes and sent again is there once',
  async ({ version, wanted }) => {
    for (let write = 1, isOver = false; !isOver; write += 1)
      for (const when of ['before', 'after'] as const) {
        const id = `kill-${version}-${write}-${when}`;
        if (version === 1) expect(await ask(id, 0, 'De første ord')).toMatchObject({ ok: true });
        const mortal = mortalTable(town.endpoint, { write, when });
        await ask(id, version, 'Nye ord', mortal.table).catch((error: unknown) =>
          expect(String(error)).toContain('killed'),
        );
        isOver = mortal.writes() < write;
        mortal.close();
        expect(await ask(id, version, 'Nye ord')).toMatchObject({ ok: true });
        expect(await standing(id), `${write} ${when}`).toEqual(wanted);
        await town.table.batchWrite([
          { delete: { pk: partition('0899', 'child', childId), sk: `placement#${id}` } },
        ]);
      }
  },
);
