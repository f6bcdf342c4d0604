import * as z from 'zod';
import { startingBand, startingRulers } from '#shared/instruments/ruler-start/rulers.ts';
import { rulerBandSchema, type RulerBand } from '#shared/instruments/ruler-band.ts';
import { rulerIdSchema, rulerSchema, type Ruler } from '#shared/instruments/ruler.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Table } from '#functions/kernel/table.ts';
import {
  addVersion,
  partWrite,
  readInForce,
  readPart,
  readVersion,
  readVersions,
  type InstrumentInParts,
} from './versioned-store.ts';

/** A ruler: its parts are the texts of the age bands. One that a municipality added itself has no shipped version. */
const rulerOf = (rulerId: string): InstrumentInParts<Ruler, RulerBand, Ruler | undefined> => ({
  name: `ruler-${rulerId}`,
  schema: rulerSchema,
  shipped: startingRulers.find((one) => one.rulerId === rulerId),
  partSchema: rulerBandSchema,
  shippedPart: startingBand,
});
/** That there is a ruler of the municipality's own. */
const addedKey = (tenant: string, rulerId: string): Key => ({
  pk: partition(tenant, 'instrument', 'rulers'),
  sk: rulerId,
});
const addedSchema = z.object({ rulerId: rulerIdSchema });

/** A version of a ruler without its bands' texts, or the one in force (version 0); undefined when there is none. */
export const readRulerVersion = (
  table: Table,
  tenant: string,
  rulerId: string,
  version: number,
): Promise<Ruler | undefined> => readVersion(table, tenant, rulerOf(rulerId), version);

/** The rulers that every municipality has, as they are in force: one query each, side by side. */
export const readShippedRulersInForce = (table: Table, tenant: string): Promise<Ruler[]> =>
  inForce(
    table,
    tenant,
    startingRulers.map(({ rulerId }) => rulerId),
  );

/** The rulers that the municipality added, as they are in force, by the order of their ids. */
export async function readAddedRulersInForce(table: Table, tenant: string): Promise<Ruler[]> {
  const added = await table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': addedKey(tenant, '').pk },
  });
  return inForce(
    table,
    tenant,
    added.map((item) => addedSchema.parse(item).rulerId),
  );
}

/** Every ruler as it is in force: two round trips at the most. */
export const readRulersInForce = async (table: Table, tenant: string): Promise<Ruler[]> =>
  (
    await Promise.all([readShippedRulersInForce(table, tenant), readAddedRulersInForce(table, tenant)])
  ).flat();

export const readRulerVersions = (table: Table, tenant: string, rulerId: string): Promise<Ruler[]> =>
  readVersions(table, tenant, rulerOf(rulerId));

/** The texts of one band, written in the ruler's own version or in an earlier one; undefined while nobody has written them. */
export async function readRulerBand(
  table: Table,
  tenant: string,
  { rulerId, bandVersions }: Pick<Ruler, 'rulerId' | 'bandVersions'>,
  bandId: string,
): Promise<RulerBand | undefined> {
  const version = bandVersions[bandId];
  return version === undefined ? undefined : readPart(table, tenant, rulerOf(rulerId), version, bandId);
}

/** Adds a version for good with the bands that were written for it, all or nothing. False when there is one of that number. */
export const addRulerVersion = (
  table: Table,
  tenant: string,
  ruler: Ruler,
  bands: readonly RulerBand[],
): Promise<boolean> =>
  addVersion(table, tenant, rulerOf(ruler.rulerId), ruler, bandWrites(tenant, ruler, bands));

/** Adds a ruler of the municipality's own. False when there is one of that id. */
export const addRuler = (
  table: Table,
  tenant: string,
  ruler: Ruler,
  bands: readonly RulerBand[],
): Promise<boolean> =>
  addVersion(table, tenant, rulerOf(ruler.rulerId), ruler, [
    { Put: { Item: { ...addedKey(tenant, ruler.rulerId), rulerId: ruler.rulerId } } },
    ...bandWrites(tenant, ruler, bands),
  ]);

const bandWrites = (tenant: string, { rulerId, version }: Ruler, bands: readonly RulerBand[]) =>
  bands.map((band) => partWrite(tenant, rulerOf(rulerId), version, band.bandId, band));

async function inForce(table: Table, tenant: string, rulerIds: readonly string[]): Promise<Ruler[]> {
  const found = await Promise.all(rulerIds.map((rulerId) => readInForce(table, tenant, rulerOf(rulerId))));
  return found.filter((ruler) => ruler !== undefined);
}
