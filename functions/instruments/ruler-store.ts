import { startingBand, startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import { rulerBandSchema, type RulerBand } from '#shared/instruments/ruler-band.ts';
import { rulerSchema, type Ruler } from '#shared/instruments/ruler.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table } from '#functions/kernel/table.ts';

const IN_FORCE = 0;
const SHIPPED = 1;

const rulerKey = (tenant: string, rulerId: string, version: number): Key => ({
  pk: partition(tenant, 'instrument', `ruler-${rulerId}`),
  sk: String(version).padStart(5, '0'),
});
const bandKey = (tenant: string, rulerId: string, version: number, bandId: string): Key => ({
  pk: partition(tenant, 'instrument-part', `ruler-${rulerId}-${version}`),
  sk: bandId,
});
const shipped = (rulerId: string): Ruler | undefined =>
  startingRulers.find((ruler) => ruler.rulerId === rulerId);

/**
 * A version of a ruler without its bands' texts, or the one in force (version 0); undefined when there is none. Version
 * 1 is the shipped one: it is stored nowhere, and no municipality can publish over it.
 */
export async function readRulerVersion(
  table: Table,
  tenant: string,
  rulerId: string,
  version: number,
): Promise<Ruler | undefined> {
  const start = shipped(rulerId);
  if (!start || version === SHIPPED) return start;
  if (version !== IN_FORCE) {
    const item = await table.get(rulerKey(tenant, rulerId, version));
    return item && rulerSchema.parse(item);
  }
  const [newest] = await newestFirst(table, tenant, rulerId, 1);
  return newest ? rulerSchema.parse(newest) : start;
}

/** Every ruler as it is in force: one query each, side by side. */
export async function readRulersInForce(table: Table, tenant: string): Promise<Ruler[]> {
  const found = await Promise.all(
    startingRulers.map(({ rulerId }) => readRulerVersion(table, tenant, rulerId, IN_FORCE)),
  );
  return found.filter((ruler) => ruler !== undefined);
}

/** The latest hundred versions and the shipped one, newest first. */
export async function readRulerVersions(table: Table, tenant: string, rulerId: string): Promise<Ruler[]> {
  const start = shipped(rulerId);
  if (!start) return [];
  const items = await newestFirst(table, tenant, rulerId, 100);
  return [...items.map((item) => rulerSchema.parse(item)), start];
}

/** The texts of one band, written in the ruler's own version or in an earlier one. */
export async function readRulerBand(
  table: Table,
  tenant: string,
  { rulerId, bandVersions }: Pick<Ruler, 'rulerId' | 'bandVersions'>,
  bandId: string,
): Promise<RulerBand | undefined> {
  const version = bandVersions[bandId];
  if (version === undefined) return undefined;
  if (version === SHIPPED) return startingBand(bandId);
  const item = await table.get(bandKey(tenant, rulerId, version, bandId));
  return item && rulerBandSchema.parse(item);
}

/** Adds a version for good with the bands that were written for it, all or nothing. False when there is one of that number. */
export async function addRulerVersion(
  table: Table,
  tenant: string,
  ruler: Ruler,
  bands: readonly RulerBand[],
): Promise<boolean> {
  const { ok } = await table.transact([
    {
      Put: {
        Item: { ...rulerKey(tenant, ruler.rulerId, ruler.version), ...rulerSchema.parse(ruler) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...bands.map((band) => ({
      Put: {
        Item: {
          ...bandKey(tenant, ruler.rulerId, ruler.version, band.bandId),
          ...rulerBandSchema.parse(band),
        },
      },
    })),
  ]);
  return ok;
}

const newestFirst = (table: Table, tenant: string, rulerId: string, limit: number): Promise<Item[]> =>
  table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': rulerKey(tenant, rulerId, IN_FORCE).pk },
    ScanIndexForward: false,
    Limit: limit,
  });
