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
  /** What there is to see from here; a list written by an earlier version does not say it. */
  see?: string;
}

/** What there is to see from each chair; the second in a house is a colleague of the first. */
const sights: Record<string, string> = {
  Systemadministrator: 'set-up: rounds, rulers, action guide, portal, who may what and who has looked',
  Pædagog: 'wonders, placements, dialogues, and a list of what waits',
  Leder: 'the whole house: every open case, who carries how much, what is overdue',
  Lærer: 'a class: a bullying plan, dialogues with parents',
  Skoleleder: 'the whole school, and the notices to parents',
  'Børne- og ungechef': 'the figures of the whole municipality, and what has helped before',
  Forælder: 'what is said about the own children, a consent to answer',
  Elev: 'telling in one’s own words how one is',
  Ung: 'what is said about oneself, and who has looked',
  'Lærer og forælder': 'both sides of the same person: change by “Skift”',
  Psykolog: 'the district team: anonymous questions, a meeting, what is shared by consent',
};
const sightOf = (role: string): string => sights[role] ?? 'the same page with other rights';

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
      see: sightOf(employee.occupation ?? ''),
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
    tried.push({
      ...{ name: byContext.name, role: 'Leder', unit: workplaceOf(units, byContext.email) },
      ...{ how: `Context Handler: ${byContext.email}`, see: 'the district team, from a leader’s chair' },
    });
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
      ? [
          {
            ...{ name: `${person.first} ${person.last}`, role, unit: unit.name },
            ...{ how: `Unilogin: ${person.uniid}`, see: sightOf(role) },
          },
        ]
      : [];
  const first = (kind: UnitKind) => {
    const unit = units.find((one) => one.kind === kind);
    const child = unit?.people.find((person) => person.kind === 'child' && !person.protected);
    return { unit, child: child?.kind === 'child' ? child : undefined };
  };
  const [school, youth] = [first('school'), first('youth')];
  const both = findTeacherWithChild(units);
  const holders = school.child?.contacts.filter(({ custody }) => custody) ?? [];
  // The teacher who is a parent stands further down.
  const parent = holders.find(({ uniid }) => uniid !== both?.person.uniid) ?? holders[0];
  return [
    ...tried('Forælder', school.unit, parent),
    ...tried('Elev', school.unit, school.child),
    ...tried('Ung', youth.unit, youth.child),
    ...tried('Lærer og forælder', both?.unit, both?.person),
  ];
}

function groupName(unit: DemoUnit, { groups }: SnapshotEmployee): string {
  const name = unit.groups.find(({ id }) => id === groups[0])?.name;
  return name === undefined ? '' : `, ${name}`;
}

/** The house of an employee who is known by the work address. */
function workplaceOf(units: readonly DemoUnit[], email: string): string {
  const works = (unit: DemoUnit) =>
    unit.people.some((person) => isEmployee(person) && person.email === email);
  return units.find(works)?.name ?? '';
}
