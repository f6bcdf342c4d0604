import { stillCovered } from '#shared/access/consent-rules.ts';
import { holdsOn } from '#shared/access/held.ts';
import { ofAgeOn } from '#shared/access/age-rules.ts';
import { sections } from '#shared/access/sections.ts';
import type { SightLine } from '#shared/access/sight.ts';
import { isCovered } from '#shared/access/stop.ts';
import { holdsCustodyOn, placesOn, type Child, type Release } from '#shared/people/child.ts';
import type { PackedGroup } from '#shared/people/packed-group.ts';
import type { StoredThread } from '#shared/people/stored-thread.ts';

interface Audience {
  /** ISO date. */
  today: string;
  /** Families see roles and units, not who. */
  isFamily: boolean;
  /** Of releases only those to these services: one service is not told about another. All, when absent. */
  services?: ReadonlySet<string | undefined>;
  /** Nothing that was released while a stop held. */
  hidesCovered: boolean;
}

/** Everyone who can see something of what stands about the child on the day, each with the reason. */
export function sightLines(
  thread: StoredThread,
  groups: readonly PackedGroup[],
  audience: Audience,
): SightLine[] {
  const { child } = thread;
  const { today, isFamily } = audience;
  return [
    ...placesOn(child, today).flatMap((place): SightLine[] => {
      const here = groups.filter((group) => place.groups.some(({ id }) => id === group.id));
      const people = [...new Set(here.flatMap((group) => group.staff.map(([, name]) => name)))];
      const common = { unitId: place.unitId, unitName: place.unitName, sections: [...sections] };
      const because = 'enrolled' as const;
      return [
        {
          who: 'staff',
          ...common,
          groups: place.groups.map((group) => group.name),
          ...(!isFamily && { people }),
          because,
          from: place.from,
        },
        { who: 'leader', ...common, because, from: place.from },
      ];
    }),
    ...child.releases.flatMap((release) => releaseLine(thread, release, audience)),
    ...familyLines(child, audience),
    { who: 'administrator', because: 'runs-the-system', sections: [] },
  ];
}

function releaseLine(
  { child, consents, bases }: StoredThread,
  release: Release,
  { today, hidesCovered, services }: Audience,
): SightLine[] {
  if (!holdsOn(release, today) || services?.has(release.unitId) === false) return [];
  if (release.givenBy && !stillCovered(release.givenBy, child, today)) return [];
  const { id, unitId, from, to } = release;
  const basis = bases.find((one) => one.id === id);
  const consent = consents.find((one) => one.id === id);
  if (basis && hidesCovered && isCovered(basis.at, child.stops)) return [];
  const unitName = basis?.unitName ?? consent?.unitName ?? unitId;
  const purpose = consent?.purpose;
  return [
    {
      who: 'service',
      unitId,
      unitName,
      because: basis?.kind ?? 'consent',
      ...(purpose !== undefined && { purpose }),
      sections: release.sections,
      from,
      until: to,
      releaseId: id,
    },
  ];
}

/** Parents with custody see until it ends; the child itself from the age of consent. */
function familyLines(child: Child, { today, isFamily }: Audience): SightLine[] {
  const ofAge = ofAgeOn(child.birthDate, today);
  const holders = child.guardians.filter((one) => ofAge !== 'adult' && holdsCustodyOn(one, today));
  const lines: SightLine[] = [];
  if (holders.length > 0)
    lines.push({
      who: 'guardian',
      because: 'custody',
      ...(!isFamily && { people: holders.map((one) => one.name) }),
      sections: [...sections],
    });
  if (ofAge !== 'child') lines.push({ who: 'child', because: 'own-file', sections: [...sections] });
  return lines;
}
