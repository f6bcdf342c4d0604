import type { SnapshotChild, SnapshotGroup } from '#shared/roster/institution-snapshot.ts';
import { ageInMonths, schoolStep, schoolYearOf } from './calendar.ts';
import type { DemoUnit, Municipality } from './municipality-shape.ts';
import { kindergartenAge } from './placing.ts';
import { youthLevels } from './school-units.ts';

type Place = Pick<SnapshotChild, 'roles' | 'level' | 'mainGroup' | 'groups'>;

/** The municipality with all its files written on the day. */
export function dated(municipality: Municipality, today: string): Municipality {
  const schoolYear = schoolYearOf(today);
  const units = municipality.units.map((unit) => ({
    ...unit,
    schoolYear,
    exportedAt: `${today}T04:00:00`,
    importSources: unit.importSources.map((source) => ({
      ...source,
      schoolYear,
      sourceDateTime: `${today}T01:10:00`,
    })),
  }));
  return { ...municipality, today, units };
}

export function takenCprs({ units }: Municipality): Set<string> {
  const people = units.flatMap((unit) => unit.people);
  const contacts = people.flatMap((person) => (person.kind === 'child' ? person.contacts : []));
  return new Set([...people, ...contacts].flatMap(({ cpr }) => cpr ?? []));
}

/** Where a child of the unit may move to: another unit of its kind. */
export const targetsFor = ({ units }: Municipality, from: DemoUnit): DemoUnit[] =>
  units.filter((unit) => unit.kind === from.kind && unit.regnr !== from.regnr);

/** A place in the unit's smallest group for the child's age. */
export function placeFor(unit: DemoUnit, birth: string, today: string): Place {
  const step = schoolStep(birth, today);
  const level = levelIn(unit, birth, today);
  const main = unit.groups.filter(({ type }) => type !== 'sfo');
  const fitting = main.filter((group) => group.level === level);
  const mainGroup = smallest(unit, fitting.length > 0 ? fitting : main).id;
  const sfo = unit.groups.filter(({ type }) => type === 'sfo');
  const groups = step <= 3 && sfo.length > 0 ? [smallest(unit, sfo).id] : [];
  return { roles: [roleIn(unit, level)], level, mainGroup, groups };
}

function levelIn({ kind }: DemoUnit, birth: string, today: string): string {
  const step = schoolStep(birth, today);
  if (kind === 'school') return String(Math.min(9, Math.max(0, step)));
  if (kind === 'youth') return youthLevels[Math.min(2, Math.max(0, step - 10))] ?? '10';
  if (kind === 'childminding') return 'dagpleje';
  if (kind === 'placement') return 'uden';
  return ageInMonths(birth, today) < kindergartenAge ? 'vuggestue' : 'børnehave';
}

function roleIn({ kind }: DemoUnit, level: string): SnapshotChild['roles'][number] {
  if (kind === 'school') return 'pupil';
  if (kind === 'youth') return level === '10' ? 'pupil' : 'student';
  return 'child';
}

function smallest(unit: DemoUnit, groups: SnapshotGroup[]): SnapshotGroup {
  const sizeOf = ({ id }: SnapshotGroup) =>
    unit.people.filter(
      (person) => person.kind === 'child' && (person.mainGroup === id || person.groups.includes(id)),
    ).length;
  return groups.reduce((least, group) => (sizeOf(group) < sizeOf(least) ? group : least));
}
