import { startingGuide, startingPart } from '#shared/instruments/guide-start/guides.ts';
import { guidePartSchema, guideSchema, type Guide, type GuidePart } from '#shared/instruments/guide.ts';
import type { GuideCountry } from '#shared/instruments/guide-scale.ts';
import { degrees, type Degree } from '#shared/instruments/ruler-scale.ts';
import { countryCalendar } from '#functions/kernel/country-calendar.ts';
import type { Table, Write } from '#functions/kernel/table.ts';
import {
  addVersion,
  partWrite,
  readInForce,
  readPart,
  readVersion,
  readVersions,
  type InstrumentInParts,
} from './versioned-store.ts';

/** The action guide: its parts are the degrees' measures. */
const guide: InstrumentInParts<Guide, GuidePart> = {
  name: 'guide',
  schema: guideSchema,
  shipped: startingGuide(),
  partSchema: guidePartSchema,
  shippedPart: (partId) => {
    const degree = degrees.find((one) => String(one) === partId);
    return degree && startingPart(degree);
  },
};

/** What is shipped in the municipality's own country in place of what is shipped here; anything published stays. */
const inCountry = (one: Guide, country: GuideCountry): Guide =>
  one === guide.shipped ? startingGuide(country) : one;

/** A version of the municipality's action guide without the degrees' measures, or the one in force (version 0). */
export async function readGuideVersion(
  table: Table,
  tenant: string,
  version: number,
): Promise<Guide | undefined> {
  const [found, { country }] = await Promise.all([
    readVersion(table, tenant, guide, version),
    countryCalendar(table, tenant),
  ]);
  return found && inCountry(found, country);
}

export async function readGuideInForce(table: Table, tenant: string): Promise<Guide> {
  const [found, { country }] = await Promise.all([
    readInForce(table, tenant, guide),
    countryCalendar(table, tenant),
  ]);
  return inCountry(found, country);
}

export async function readGuideVersions(table: Table, tenant: string): Promise<Guide[]> {
  const [found, { country }] = await Promise.all([
    readVersions(table, tenant, guide),
    countryCalendar(table, tenant),
  ]);
  return found.map((one) => inCountry(one, country));
}

/** The measures of one degree, written in the guide's own version or in an earlier one. */
export async function readGuidePart(
  table: Table,
  tenant: string,
  { degreeVersions }: Pick<Guide, 'degreeVersions'>,
  degree: Degree,
): Promise<GuidePart> {
  const [part, { country }] = await Promise.all([
    readPart(table, tenant, guide, degreeVersions[degree], String(degree)),
    countryCalendar(table, tenant),
  ]);
  if (part === startingPart(degree)) return startingPart(degree, country);
  if (!part) throw new Error('the measures of a degree are not where the guide says');
  return part;
}

/** All five degrees, side by side. */
export const readGuideParts = (
  table: Table,
  tenant: string,
  of: Pick<Guide, 'degreeVersions'>,
): Promise<GuidePart[]> => Promise.all(degrees.map((degree) => readGuidePart(table, tenant, of, degree)));

/** Adds a version for good with the degrees that were written for it and what else belongs to it, all or nothing. */
export const addGuideVersion = (
  table: Table,
  tenant: string,
  next: Guide,
  parts: readonly GuidePart[],
  more: readonly Write[],
): Promise<boolean> =>
  addVersion(table, tenant, guide, next, [
    ...parts.map((part) => partWrite(tenant, guide, next.version, String(part.degree), part)),
    ...more,
  ]);
