import type { SnapshotChild, SnapshotGroup } from '#shared/roster/institution-snapshot.ts';
import { ageInMonths } from './calendar.ts';
import type { FamilyChild } from './families.ts';
import type { Tools } from './guardians.ts';
import { withoutPlace } from './municipality-shape.ts';
import { being, roomName } from './places.ts';
import { dealt, enrolled, kindergartenAge } from './placing.ts';

export interface Filled {
  groups: SnapshotGroup[];
  children: SnapshotChild[];
}

interface Rooms {
  sets: FamilyChild[][];
  level: string;
  first: number;
}

/** Childminders of an area in groups that stand in for each other: four children each. */
export function fillChildminding(children: FamilyChild[], tools: Tools): Filled {
  return rooms(
    [{ sets: dealt(children, 4), level: 'dagpleje', first: 0 }],
    (index) => `Legestuen ${being(index)}`,
    tools,
  );
}

/** Vuggestue up to 12 in a room, børnehave up to 22. */
export function fillDaycare(children: FamilyChild[], unit: number, today: string, tools: Tools): Filled {
  const isSmall = ({ facts }: FamilyChild) => ageInMonths(facts.birth, today) < kindergartenAge;
  const small = dealt(children.filter(isSmall), 12);
  const large = dealt(
    children.filter((child) => !isSmall(child)),
    22,
  );
  return rooms(
    [
      { sets: small, level: 'vuggestue', first: 0 },
      { sets: large, level: 'børnehave', first: small.length },
    ],
    (index) => roomName(index, unit),
    tools,
  );
}

/** Children who have no place yet: they stand in the file of the office that assigns places. */
export function fillPlacement(children: FamilyChild[], tools: Tools): Filled {
  const place = { roles: ['child' as const], level: 'uden', mainGroup: withoutPlace.id, groups: [] };
  return { groups: [withoutPlace], children: children.map((child) => enrolled(child, place, tools)) };
}

function rooms(kinds: Rooms[], nameOf: (index: number) => string, tools: Tools): Filled {
  const filled: Filled = { groups: [], children: [] };
  for (const { sets, level, first } of kinds) {
    sets.forEach((set, offset) => {
      const id = `ST-${String(first + offset + 1).padStart(2, '0')}`;
      filled.groups.push({ id, name: nameOf(first + offset), type: 'main', level });
      const place = { roles: ['child' as const], level, mainGroup: id, groups: [] };
      filled.children.push(...set.map((child) => enrolled(child, place, tools)));
    });
  }
  return filled;
}
