import type { SnapshotEmployee } from '#shared/roster/institution-snapshot.ts';
import { makeTeacherAParent } from './both-sides.ts';
import { schoolYearOf } from './calendar.ts';
import { fillChildminding, fillDaycare, fillPlacement } from './daycare-units.ts';
import type { Filled } from './daycare-units.ts';
import { makeChildren } from './families.ts';
import type { FamilyChild } from './families.ts';
import type { Tools } from './guardians.ts';
import { issueIdentities } from './identities.ts';
import type { DemoUnit, Municipality, UnitKind } from './municipality-shape.ts';
import { childmindingName, daycareName, schoolName, youthName } from './places.ts';
import type { Municipal } from './places.ts';
import type { PlacedKind } from './placing.ts';
import { administrativeSystem, kindFor, spread, unitCounts } from './placing.ts';
import { randomFrom } from './random.ts';
import { fillSchool, fillYouth } from './school-units.ts';
import { makeAdministration, makeStaff } from './staff.ts';

/** No municipality has this code, and none is called this. */
const invented: Municipal = { code: '0899', name: 'Tråby Kommune' };

export interface GenerateOptions {
  children: number;
  seed: number;
  municipality?: Municipal;
  /** ISO date the files are written on; ages and classes follow from it. */
  today?: string;
}

/** An invented municipality, entirely decided by the options: the same options give the same bytes. */
export function generateMunicipality({
  children,
  seed,
  municipality = invented,
  today = '2026-10-01',
}: GenerateOptions): Municipality {
  const random = randomFrom(seed);
  const tools: Tools = { random, identities: issueIdentities(random), municipality };
  const byKind: Record<PlacedKind, FamilyChild[]> = {
    childminding: [],
    daycare: [],
    school: [],
    youth: [],
    placement: [],
  };
  for (const child of makeChildren(children, today, tools)) byKind[kindFor(child, today, random)].push(child);
  const counts = unitCounts(children);

  const units: DemoUnit[] = [];
  const open = (kind: UnitKind, name: string, filled: Filled, staff: SnapshotEmployee[]) =>
    units.push(makeUnit(kind, name, numberOf(kind, units.length + 1), filled, staff, today));
  const openAll = (
    kind: keyof typeof counts,
    nameOf: (index: number) => string,
    fill: (own: FamilyChild[], index: number) => Filled,
  ) =>
    spread(byKind[kind], counts[kind]).forEach((own, index) => {
      const filled = fill(own, index);
      open(kind, nameOf(index), filled, makeStaff(kind, filled.groups, today, tools));
    });

  openAll('childminding', childmindingName, (own) => fillChildminding(own, tools));
  openAll('daycare', daycareName, (own, index) => fillDaycare(own, index, today, tools));
  openAll('school', schoolName, (own) => fillSchool(own, today, tools));
  openAll('youth', youthName, (own) => fillYouth(own, today, tools));
  lendStaff(units, tools);
  makeTeacherAParent(units);
  open('placement', 'Pladsanvisningen', fillPlacement(byKind.placement, tools), []);
  open(
    'administration',
    'Børne- og ungeforvaltningen',
    { groups: [], children: [] },
    makeAdministration(today, tools),
  );
  return { ...municipality, today, units, issued: tools.identities.issued() };
}

/** Some work in two units: the last employee with a group of a unit also helps in the first group of the next. */
function lendStaff(units: DemoUnit[], { identities }: Tools): void {
  for (let index = 1; index < units.length; index += 3) {
    const lender = units[index - 1]?.people.findLast(
      ({ kind, groups }) => kind === 'employee' && groups.length > 0,
    );
    const group = units[index]?.groups[0];
    if (lender?.kind !== 'employee' || !group) continue;
    units[index]?.people.push({ ...lender, localId: identities.localId(), groups: [group.id] });
  }
}

/** Six characters, as institution numbers have; daycare's begin with G. */
const numberOf = (kind: UnitKind, count: number): string =>
  kind === 'school' || kind === 'youth' ? String(890_000 + count) : `G${89_000 + count}`;

function makeUnit(
  kind: UnitKind,
  name: string,
  regnr: string,
  { groups, children }: Filled,
  staff: SnapshotEmployee[],
  today: string,
): DemoUnit {
  const schoolYear = schoolYearOf(today);
  return {
    kind,
    source: 'stil-ws17',
    regnr,
    name,
    schoolYear,
    exportedAt: `${today}T04:00:00`,
    importSources: [{ source: administrativeSystem, sourceDateTime: `${today}T01:10:00`, schoolYear }],
    groups,
    people: [...children, ...staff],
  };
}
