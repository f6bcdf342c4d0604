import type { SnapshotEmployee } from '#shared/roster/institution-snapshot.ts';
import type { DemoUnit, Municipality, UnitKind } from './municipality-shape.ts';
import { findTeacherWithChild } from './both-sides.ts';
import { contextPeople, isEmployee } from './sign-in.ts';

interface Named {
  uniid: string;
  first: string;
  last: string;
}

export interface WhoToTry {
  name: string;
  role: string;
  unit: string;
  /** How to sign in as this person. */
  how: string;
}

/** A few people from whose chairs the whole system can be seen. */
export function whoToTry(municipality: Municipality): WhoToTry[] {
  const { units } = municipality;
  const unitsOf = (kind: UnitKind) => units.filter((unit) => unit.kind === kind);
  const [daycare, otherDaycare = unitsOf('childminding')[0]] = unitsOf('daycare');
  const [school] = unitsOf('school');
  const [office] = unitsOf('administration');
  const tried: WhoToTry[] = [];
  const add = (unit: DemoUnit | undefined, employee: SnapshotEmployee | undefined, viaEntra = false) => {
    if (!unit || !employee) return;
    const how = viaEntra ? `Entra ID: ${employee.email ?? ''}` : `Unilogin: ${employee.uniid}`;
    const name = `${employee.first} ${employee.last}`;
    tried.push({
      name,
      role: employee.occupation ?? '',
      unit: `${unit.name}${groupName(unit, employee)}`,
      how,
    });
  };
  const find = (unit: DemoUnit | undefined, matches: (employee: SnapshotEmployee) => boolean) =>
    unit?.people.filter(isEmployee).find(matches);
  const inLastGroup = (unit: DemoUnit | undefined) => {
    const group = unit?.groups.findLast(({ type }) => type === 'main')?.id ?? '';
    return unit?.people.filter(isEmployee).filter(({ groups }) => groups.includes(group)) ?? [];
  };
  const isLeader = ({ roles }: SnapshotEmployee) => roles.includes('leader');

  add(
    office,
    find(office, ({ occupation }) => occupation === 'Systemadministrator'),
    true,
  );
  const [first, second] = inLastGroup(daycare);
  add(daycare, first);
  add(daycare, second);
  add(daycare, find(daycare, isLeader));
  add(otherDaycare, inLastGroup(otherDaycare)[0]);
  add(
    school,
    find(school, ({ roles, groups }) => roles.includes('teacher') && groups[0]?.startsWith('4') === true),
  );
  add(school, find(school, isLeader));
  add(office, find(office, isLeader), true);
  const [byContext] = contextPeople(municipality);
  if (byContext)
    tried.push({ name: byContext.name, role: 'Leder', unit: '', how: `Context Handler: ${byContext.email}` });
  tried.push(...families(units));
  // In the district team of the demo.
  add(
    office,
    find(office, ({ occupation }) => occupation === 'Psykolog'),
    true,
  );
  return tried;
}

/** A parent, a pupil, a young person, and one who is a teacher and a parent. */
function families(units: DemoUnit[]): WhoToTry[] {
  const tried = (role: string, unit: DemoUnit | undefined, person: Named | undefined): WhoToTry[] =>
    unit && person
      ? [{ name: `${person.first} ${person.last}`, role, unit: unit.name, how: `Unilogin: ${person.uniid}` }]
      : [];
  const first = (kind: UnitKind) => {
    const unit = units.find((one) => one.kind === kind);
    const child = unit?.people.find((person) => person.kind === 'child' && !person.protected);
    return { unit, child: child?.kind === 'child' ? child : undefined };
  };
  const [school, youth] = [first('school'), first('youth')];
  const both = findTeacherWithChild(units);
  return [
    ...tried(
      'Forælder',
      school.unit,
      school.child?.contacts.find(({ custody }) => custody),
    ),
    ...tried('Elev', school.unit, school.child),
    ...tried('Ung', youth.unit, youth.child),
    ...tried('Lærer og forælder', both?.unit, both?.person),
  ];
}

function groupName(unit: DemoUnit, { groups }: SnapshotEmployee): string {
  const name = unit.groups.find(({ id }) => id === groups[0])?.name;
  return name === undefined ? '' : `, ${name}`;
}
