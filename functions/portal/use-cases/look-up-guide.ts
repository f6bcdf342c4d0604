import type { ChosenDegree } from '#shared/instruments/guide-shown.ts';
import type { Guide, GuidePart } from '#shared/instruments/guide.ts';
import { lookUpGuide as contract } from '#shared/portal/look-up-guide.contract.ts';
import { readGuideInForce, readGuidePart, readGuideScale } from '#functions/instruments/index.ts';
import type { Table } from '#functions/kernel/table.ts';
import { readOpenMunicipality } from '../store/municipality-store.ts';
import { openToAll } from './open-to-all.ts';

/** The action guide for everyone. Nobody is asked who they are or whom it is about. */
export const lookUpGuide = (table: Table) =>
  openToAll(contract, async ({ tenant, degree }) => {
    const [municipality, guide, scale] = await Promise.all([
      readOpenMunicipality(table, tenant),
      readGuideInForce(table, tenant),
      readGuideScale(table, tenant),
    ]);
    if (!municipality) return undefined;
    const { title, lead, country, version, publishedAt, startingSet } = guide;
    const part = degree && (await readGuidePart(table, tenant, guide, degree));
    const chosen = part && chosenDegree(guide, part);
    return {
      value: {
        ...{ municipality: municipality.name, calls: municipality.calls, scale },
        guide: { title, lead, country, version, publishedAt, startingSet },
        ...(chosen && { chosen }),
      },
    };
  });

/** Only what concerns the degree: its level, the laws it cites and whom to call. */
function chosenDegree(guide: Guide, part: GuidePart): ChosenDegree | undefined {
  const level = guide.levels.find((one) => one.level === part.level);
  if (!level) return undefined;
  const cited = new Set([...part.measures, ...level.duties].flatMap(({ lawIds }) => lawIds));
  return {
    ...{ part, level },
    laws: guide.laws.filter(({ id }) => cited.has(id)),
    contacts: guide.contacts.filter(({ degrees }) => degrees.includes(part.degree)),
  };
}
