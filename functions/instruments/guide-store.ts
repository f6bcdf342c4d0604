import { startingGuide, startingPart } from '#shared/instruments/guide-start/guides.ts';
import { guidePartSchema, guideSchema, type Guide, type GuidePart } from '#shared/instruments/guide.ts';
import { degrees, type Degree } from '#shared/instruments/ruler-scale.ts';
import { partition, type Key } from '#functions/kernel/keys.ts';
import type { Item, Table, Write } from '#functions/kernel/table.ts';

const IN_FORCE = 0;
const SHIPPED = 1;

const guideKey = (tenant: string, version: number): Key => ({
  pk: partition(tenant, 'instrument', 'guide'),
  sk: String(version).padStart(5, '0'),
});
const partKey = (tenant: string, version: number, degree: Degree): Key => ({
  pk: partition(tenant, 'instrument-part', `guide-${version}`),
  sk: String(degree),
});

/**
 * A version of the municipality's action guide without the degrees' measures, or the one in force (version 0);
 * undefined when there is none. Version 1 is the shipped one: it is stored nowhere.
 */
export async function readGuideVersion(
  table: Table,
  tenant: string,
  version: number,
): Promise<Guide | undefined> {
  if (version === SHIPPED) return startingGuide();
  if (version !== IN_FORCE) {
    const item = await table.get(guideKey(tenant, version));
    return item && guideSchema.parse(item);
  }
  const [newest] = await newestFirst(table, tenant, 1);
  return newest ? guideSchema.parse(newest) : startingGuide();
}

/** The one in force; the shipped one where the municipality has published none. */
export const readGuideInForce = async (table: Table, tenant: string): Promise<Guide> =>
  (await readGuideVersion(table, tenant, IN_FORCE)) ?? startingGuide();

/** The latest hundred versions and the shipped one, newest first. */
export async function readGuideVersions(table: Table, tenant: string): Promise<Guide[]> {
  const items = await newestFirst(table, tenant, 100);
  return [...items.map((item) => guideSchema.parse(item)), startingGuide()];
}

/** The measures of one degree, written in the guide's own version or in an earlier one. */
export async function readGuidePart(
  table: Table,
  tenant: string,
  { degreeVersions }: Pick<Guide, 'degreeVersions'>,
  degree: Degree,
): Promise<GuidePart> {
  const version = degreeVersions[degree];
  if (version === SHIPPED) return startingPart(degree);
  return guidePartSchema.parse(await table.get(partKey(tenant, version, degree)));
}

/** All five degrees, side by side. */
export const readGuideParts = (
  table: Table,
  tenant: string,
  guide: Pick<Guide, 'degreeVersions'>,
): Promise<GuidePart[]> => Promise.all(degrees.map((degree) => readGuidePart(table, tenant, guide, degree)));

/** Adds a version for good with the degrees that were written for it and what else belongs to it, all or nothing. */
export async function addGuideVersion(
  table: Table,
  tenant: string,
  guide: Guide,
  parts: readonly GuidePart[],
  more: readonly Write[],
): Promise<boolean> {
  const { ok } = await table.transact([
    {
      Put: {
        Item: { ...guideKey(tenant, guide.version), ...guideSchema.parse(guide) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...parts.map((part) => ({
      Put: { Item: { ...partKey(tenant, guide.version, part.degree), ...guidePartSchema.parse(part) } },
    })),
    ...more,
  ]);
  return ok;
}

const newestFirst = (table: Table, tenant: string, limit: number): Promise<Item[]> =>
  table.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': guideKey(tenant, IN_FORCE).pk },
    ScanIndexForward: false,
    Limit: limit,
  });
