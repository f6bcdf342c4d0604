import type { SnapshotGroup } from '#shared/roster/institution-snapshot.ts';
import { schoolStep } from './calendar.ts';
import type { Filled } from './daycare-units.ts';
import type { FamilyChild } from './families.ts';
import type { Tools } from './guardians.ts';
import { colour } from './places.ts';
import { dealt, enrolled } from './placing.ts';

const lines = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const mostInClass = 26;
/** SFO takes pupils up to third class. */
const lastStepInSfo = 3;

/** Classes 0–9, each with as many lines as it needs, and the groups of the school's SFO. */
export function fillSchool(children: FamilyChild[], today: string, tools: Tools): Filled {
  const stepOf = ({ facts }: FamilyChild) => schoolStep(facts.birth, today);
  const young = children.filter((child) => stepOf(child) <= lastStepInSfo && tools.random.happens(0.8));
  const sfo = dealt(young, 25);
  const sfoOf = new Map(
    sfo.flatMap((set, index) => set.map((child) => [child, sfoGroup(index).id] as const)),
  );
  const filled: Filled = { groups: [], children: [] };
  for (let step = 0; step <= 9; step++) {
    const sets = dealt(
      children.filter((child) => stepOf(child) === step),
      mostInClass,
    );
    sets.forEach((set, index) => {
      const group = classGroup(String(step), index);
      filled.groups.push(group);
      for (const child of set) {
        const sfoId = sfoOf.get(child);
        const groups = sfoId === undefined ? [] : [sfoId];
        filled.children.push(
          enrolled(child, { roles: ['pupil'], level: String(step), mainGroup: group.id, groups }, tools),
        );
      }
    });
  }
  filled.groups.push(...sfo.map((_, index) => sfoGroup(index)));
  return filled;
}

/** Tenth class, then two years of courses for those who need longer. */
export function fillYouth(children: FamilyChild[], today: string, tools: Tools): Filled {
  const filled: Filled = { groups: [], children: [] };
  youthLevels.forEach((level, year) => {
    const own = children.filter(({ facts }) => schoolStep(facts.birth, today) === 10 + year);
    dealt(own, mostInClass).forEach((set, index) => {
      const group = classGroup(level, index);
      filled.groups.push(group);
      const roles = [level === '10' ? ('pupil' as const) : ('student' as const)];
      for (const child of set) {
        filled.children.push(enrolled(child, { roles, level, mainGroup: group.id, groups: [] }, tools));
      }
    });
  });
  return filled;
}

/** The levels after ninth class, by step. */
export const youthLevels = ['10', 'U1', 'U2'] as const;

/** A class as the files write it: `4A`, called "4.A". */
export function classGroup(level: string, index: number): SnapshotGroup {
  const line = `${lines[index % lines.length] ?? ''}${index >= lines.length ? Math.floor(index / lines.length) : ''}`;
  return { id: `${level}${line}`, name: `${level}.${line}`, type: 'main', level, line };
}

const sfoGroup = (index: number): SnapshotGroup => ({
  id: `SFO-${colour(index).toUpperCase().replace(' ', '')}`,
  name: `SFO ${colour(index).toLowerCase()}`,
  type: 'sfo',
});
